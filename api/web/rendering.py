"""A page from its template: what every page is given, and which headers it carries."""

import gzip
import json
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pydantic import TypeAdapter
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import Scope

from api.language import language_of, offered
from api.problems import Problem, answer
from api.web import files, words
from expertise.errors import ExpertiseError, NotFound, StoreError
from expertise.language import Language

HERE = Path(__file__).parent
SAFE = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page may use: files of this server, and no script or style within itself."""
SUCCESS, SEE_OTHER = 200, 303
TYPED = ("text", "name", "names", "other", "into", "why")
"""What of a form somebody typed by hand."""
JSON = "application/json"
LONGEST_NOTHING = 100
DONE = suppress(NotFound)
"""What is answered or taken back twice, by two clicks or on a page that stood open, is so already: where it leads shows it."""


@cache
def _environment(language: Language) -> Environment:
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n"],
    )  # fmt: skip
    made.policies["ext.i18n.trimmed"] = True
    vars(made).update(
        newstyle_gettext=True
    )  # values are handed to gettext, which writes numbers as the language has them
    marked = words.Marked(language.locale, language.texts)
    made.globals |= {"file": files.address, "icon": files.icon}
    made.globals |= {"language": marked, "gettext": marked.gettext, "ngettext": marked.ngettext}
    made.filters |= words.filters(marked)
    return made


def page(request: Request, template: str, *, status: int = 200, **shown: Any) -> HTMLResponse:
    """The page of this name, showing this to whoever asks."""
    language = language_of(request)
    text = _environment(language).get_template(template).render(
        me=getattr(request.state, "me", None), form_token=getattr(request.state, "form_token", ""),
        curates=getattr(request.state, "curates", False), manages=getattr(request.state, "manages", False),
        demo=request.app.state.graph.settings.demo, words=request.query_params.get("q", ""),
        languages=offered(request).values(), here=_address(request), status=status, **shown,
    )  # fmt: skip
    return HTMLResponse(
        *_sent(request, text.encode(), status, {"Content-Security-Policy": SAFE, "Content-Language": language.code})
    )


def _sent(request: Request, said: bytes, status: int, headers: dict[str, str]) -> tuple[bytes, int, dict[str, str]]:
    """What is sent of a text, packed for whoever can unpack it."""
    kept = headers | {"Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return packed(said), status, kept | {"Content-Encoding": "gzip"}
    return said, status, kept


def packed(text: bytes) -> bytes:
    """A page made small, with a name of any length, so that its own tells nobody what is in it who makes it show their words."""
    file = BytesIO()
    with gzip.GzipFile(secrets.token_hex(secrets.randbelow(LONGEST_NOTHING)), "wb", 6, file) as packing:
        packing.write(text)
    return file.getvalue()


def _address(request: Request) -> str:
    """The address at which this page can be asked for again."""
    if request.method != "GET":
        return "/"
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def go(to: str) -> RedirectResponse:
    """Leads to another page, which is asked for anew."""
    return RedirectResponse(to, SEE_OTHER)


def within(to: str) -> str:
    """The address, when it is one of ours."""
    return to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/"


def is_script(request: Request) -> bool:
    """Whether a script of a page asks, and wants the answer alone."""
    return request.headers.get("accept", "") == JSON


def told(request: Request, answer: Any) -> Response:
    """The answer alone, for a script."""
    return Response(*_sent(request, TypeAdapter(type(answer)).dump_json(answer), SUCCESS, {}), media_type=JSON)


def problems_as_pages(app: FastAPI, recognise: Callable[[Request], None]) -> None:
    """Shows a problem as a page to whoever reads pages; below /api, and to programs, it stays a problem body.

    `recognise` finds out who looks at an address where there is no page.
    """
    for kind in (ExpertiseError, HTTPException, RequestValidationError):
        app.add_exception_handler(kind, _as_page(app.exception_handlers[kind], recognise))


def problem_told(scope: Scope, stopped: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """A problem that stops a request before any page is asked: as a page to whoever reads pages, else as a problem body."""
    request = Request(scope)
    return _told(request, stopped.status, stopped.detail) if _reads_pages(request) else answer(stopped, headers)


def _as_page(handler: Any, recognise: Callable[[Request], None]) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def handle(request: Request, error: Exception) -> Response:
        told: Response = handler(request, error)
        if told.status_code == SEE_OTHER:
            return go(told.headers["location"])
        if not _reads_pages(request):
            return told
        if told.status_code == 404 and not hasattr(request.state, "me"):
            with suppress(StoreError):  # then the page has no head
                await run_in_threadpool(recognise, request)
        if _is_nowhere(error):
            return _told(request, 404, "", await _typed(request))
        return _told(request, told.status_code, _detail(error, json.loads(bytes(told.body))), await _typed(request))

    return handle


def _detail(error: Exception, problem: Mapping[str, Any]) -> str:
    """What is wrong, for readers, who know neither what fields are called nor what addresses there are."""
    if isinstance(error, HTTPException) and problem["status"] == 404:
        return ""
    said = str(problem["detail"]).removeprefix(f"{problem.get('where')}: ")
    return said[:1].upper() + said[1:]


def _told(request: Request, status: int, detail: str, typed: Sequence[tuple[str, str]] = ()) -> HTMLResponse:
    """The page of a problem, with what the form that was sent holds, so that nobody has to type it twice."""
    by_hand = [value for name, value in typed if name in TYPED and value.strip()]
    again = request.url.path if typed else _address(request)
    return page(request, "problem.html", status=status, detail=detail, typed=typed, by_hand=by_hand, again=again)


def _is_nowhere(error: Exception) -> bool:
    """Whether the address itself is none of ours: there is no page at what is no id."""
    return isinstance(error, RequestValidationError) and any(fault["loc"][0] == "path" for fault in error.errors())


def _reads_pages(request: Request) -> bool:
    return not request.url.path.startswith("/api/") and "text/html" in request.headers.get("accept", "")


async def _typed(request: Request) -> list[tuple[str, str]]:
    if request.method != "POST":
        return []
    form = await request.form()
    return [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
