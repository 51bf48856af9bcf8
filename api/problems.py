"""Every error as a problem body (RFC 9457), and the same errors as the API's description lists them."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import TypeAdapter
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.language import language_of
from expertise.errors import Ambiguous, ExpertiseError, Invalid, NotAllowed, NotFound, Unavailable
from expertise.language import ENGLISH, Language
from expertise.vocabulary import Suggestion

MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 5
LONGEST_DETAIL = 300
# As RFC 9110 says, whatever this Python says.
TITLES = {413: "Content Too Large", 414: "URI Too Long", 422: "Unprocessable Content"}
TYPES = {
    400: ("unreadable", "The body is not JSON that can be read."),
    401: ("who-asks", "Nobody is named as the one who asks, or somebody who is not here."),
    403: ("not-allowed", "That is not yours to do, or not from where you ask."),
    404: ("not-found", "There is nothing of that id or at that address that you may see."),
    405: ("no-such-method", "The address does not take this method."),
    409: ("ambiguous", "Several are meant. Choose one of `candidates`."),
    413: ("body-too-long", "The body is too long."),
    414: ("address-too-long", "The address is too long."),
    422: ("invalid", "The input cannot be used. `where` names the part, `errors` every such part."),
    500: ("unexpected", "Something went wrong that is not due to your input."),
    503: ("unavailable", "The store is busy or away. The same request may succeed later."),
}
"""What kind of problem each status stands for, and what it means."""
log = logging.getLogger("expertise")


@dataclass(frozen=True, slots=True)
class Fault:
    """One part of the input that cannot be used, and why."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, as RFC 9457 has it: `type` says which kind of problem it is, `detail` what is wrong this time.
    `where` names the part of the input, `candidates` are what you may choose from."""

    status: int
    title: str
    detail: str
    type: str = "about:blank"
    where: str | None = None
    errors: tuple[Fault, ...] | None = None
    candidates: tuple[Suggestion, ...] | None = None


SHAPE = TypeAdapter(Problem)


def problem(status: int, detail: str, **more: Any) -> Problem:
    """The problem of this HTTP status."""
    title = TITLES.get(status) or HTTPStatus(status).phrase
    return Problem(status, title, detail, type=_type(status), **more)


def unexpected(language: Language = ENGLISH) -> Problem:
    """The problem that something went wrong here."""
    return problem(500, language.gettext("Something went wrong here. It is not your input; the log says more."))


def kinds() -> str:
    """The kinds of problems as a list in Markdown."""
    return "\n".join(f"- `{_type(status)}` ({status}): {meaning}" for status, (_, meaning) in TYPES.items())


def _type(status: int) -> str:
    return f"urn:expertise:{TYPES[status][0]}" if status in TYPES else "about:blank"


def answer(body: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """The response that carries the problem."""
    content = SHAPE.dump_json(body, exclude_none=True)
    return Response(content, body.status, headers, media_type=MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Makes every error of the app a problem body."""
    app.add_exception_handler(ExpertiseError, _ours)
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(RequestValidationError, _of_input)


def _ours(request: Request, error: Exception) -> Response:
    language = language_of(request)
    match error:
        case Invalid():
            reason = error.said(language)
            return answer(
                problem(422, f"{error.where}: {reason}" if error.where else reason, where=error.where or None)
            )
        case NotFound():
            return answer(problem(404, error.said(language)))
        case Ambiguous():
            candidates = tuple(one for one in error.candidates if isinstance(one, Suggestion))
            return answer(problem(409, error.said(language), candidates=candidates))
        case NotAllowed():
            return answer(problem(403, error.said(language)))
        case Unavailable():
            busy = problem(503, language.gettext("The store is busy or away. Try again in a moment."))
            return answer(busy, {"Retry-After": str(RETRY_SECONDS)})
    log.error("%s: %s", type(error).__name__, error)
    return answer(unexpected(language))


def _of_http(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    language = language_of(request)
    details = {
        404: language.gettext("There is nothing at this address. The addresses are listed at /docs."),
        405: language.gettext("This address does not take this method. The methods are listed at /docs."),
        400: language.gettext("The body is not JSON that can be read."),
    }
    said = language.texts.gettext(error.detail)
    return answer(problem(error.status_code, details.get(error.status_code, said)), error.headers)


def _of_input(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    language = language_of(request)
    faults = tuple(_fault(one, language) for one in error.errors())
    first = faults[0]
    return answer(problem(422, f"{first.where}: {first.reason}", where=first.where, errors=faults))


def _fault(found: Mapping[str, Any], language: Language) -> Fault:
    if found["type"] == "json_invalid":
        return Fault("body", language.gettext("this is not JSON that can be read."))
    place = ".".join(str(part) for part in found["loc"][1:]) or str(found["loc"][0])
    return Fault(place[:LONGEST_DETAIL], _reason(found, language)[:LONGEST_DETAIL])


def _reason(found: Mapping[str, Any], language: Language) -> str:
    """Why a part of the input cannot be used. What the checking library says is English."""
    if found["type"] == "value_error" and isinstance(cause := found["ctx"]["error"].__cause__, ExpertiseError):
        return cause.said(language)
    if found["type"] == "string_too_long":
        return language.gettext("this is longer than %(num)s characters.", num=found["ctx"]["max_length"])
    if found["type"] == "missing":
        return language.gettext("this is missing.")
    if language is ENGLISH:
        return f"{found['msg']}."
    return language.gettext("this cannot be used.")


EXAMPLES = {
    401: "Name who asks: put the id of a person into the header X-Viewer.",
    403: "This demo answers only on this machine, under localhost or 127.0.0.1.",
    404: "There is no person '7zk3m0qv4d'.",
    409: "'kube' may mean several things: choose one.",
    413: "A body has at most 65536 bytes.",
    422: "since: '20x9' is not a date: write 2019, 2019-05 or 2019-05-12.",
    503: "The store is busy or away. Try again in a moment.",
}


def documented(*statuses: int, candidates: Sequence[Suggestion] = ()) -> dict[int | str, dict[str, Any]]:
    """How the API's description tells of these problems, each with an example."""
    return {status: _documented(status, tuple(candidates)) for status in sorted(statuses)}


def _documented(status: int, candidates: tuple[Suggestion, ...]) -> dict[str, Any]:
    more: dict[str, Any] = {"candidates": candidates} if status == 409 else {"where": "since"} if status == 422 else {}
    example = SHAPE.dump_python(problem(status, EXAMPLES[status], **more), mode="json", exclude_none=True)
    content = {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}
    return {"description": example["title"], "content": {MEDIA_TYPE: content}}
