"""A page from its template: what every page is given, and which headers it carries."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pydantic import TypeAdapter
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response

from api.language import language_of, offered
from api.web import words
from expertise.errors import ExpertiseError
from expertise.language import Language

HERE = Path(__file__).parent
SAFE = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page may use: files of this server, and no script or style within itself."""
SEE_OTHER = 303
JSON = "application/json"


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
    made.globals |= {"language": marked, "gettext": marked.gettext, "ngettext": marked.ngettext}
    made.filters |= words.filters(marked)
    return made


def page(request: Request, template: str, *, status: int = 200, **shown: Any) -> HTMLResponse:
    """The page of this name, showing this to whoever asks."""
    language = language_of(request)
    text = _environment(language).get_template(template).render(
        me=getattr(request.state, "me", None), form_token=getattr(request.state, "form_token", ""),
        curates=getattr(request.state, "curates", False),
        demo=request.app.state.graph.settings.demo, words=request.query_params.get("q", ""),
        languages=offered(request).values(), here=_address(request), status=status, **shown,
    )  # fmt: skip
    headers = {"Content-Security-Policy": SAFE, "Cache-Control": "private, no-store", "Content-Language": language.code}
    return HTMLResponse(text, status, headers)


def _address(request: Request) -> str:
    """The address at which this page can be asked for again."""
    if request.method != "GET":
        return "/"
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def go(to: str) -> RedirectResponse:
    """Leads to another page, which is asked for anew."""
    return RedirectResponse(to, SEE_OTHER)


def is_script(request: Request) -> bool:
    """Whether a script of a page asks, and wants the answer alone."""
    return request.headers.get("accept", "") == JSON


def told(answer: Any) -> Response:
    """The answer alone, for a script."""
    return Response(
        TypeAdapter(type(answer)).dump_json(answer), media_type=JSON, headers={"Cache-Control": "private, no-store"}
    )


def problems_as_pages(app: FastAPI) -> None:
    """Shows a problem as a page to whoever reads pages; below /api, and to programs, it stays a problem body."""
    for kind in (ExpertiseError, HTTPException, RequestValidationError):
        app.add_exception_handler(kind, _as_page(app.exception_handlers[kind]))


def _as_page(handler: Any) -> Callable[[Request, Exception], Response]:
    def handle(request: Request, error: Exception) -> Response:
        answer: Response = handler(request, error)
        if answer.status_code == SEE_OTHER:
            return go(answer.headers["location"])
        if request.url.path.startswith("/api/") or "text/html" not in request.headers.get("accept", ""):
            return answer
        problem = json.loads(bytes(answer.body))
        detail = problem["detail"].removeprefix(
            f"{problem.get('where')}: "
        )  # readers do not know what fields are called
        return page(request, "problem.html", status=answer.status_code, detail=detail)

    return handle
