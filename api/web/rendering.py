"""A page from its template: what every page is given, and which headers it carries."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pydantic import TypeAdapter
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import Scope

from api.problems import Problem, answer
from api.web import words
from expertise.errors import ExpertiseError

HERE = Path(__file__).parent
SAFE = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page may use: files of this server, and no script or style within itself."""
SEE_OTHER = 303
JSON = "application/json"


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.add_extension("jinja2.ext.i18n")
    made.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    made.filters |= words.FILTERS
    return made


_TEMPLATES = _environment()


def page(request: Request, template: str, *, status: int = 200, **shown: Any) -> HTMLResponse:
    """The page of this name, showing this to whoever asks."""
    text = _TEMPLATES.get_template(template).render(
        me=getattr(request.state, "me", None), form_token=getattr(request.state, "form_token", ""),
        curates=getattr(request.state, "curates", False),
        demo=request.app.state.graph.settings.demo, words=request.query_params.get("q", ""), **shown,
    )  # fmt: skip
    return HTMLResponse(text, status, {"Content-Security-Policy": SAFE, "Cache-Control": "private, no-store"})


def go(to: str) -> RedirectResponse:
    """Leads to another page, which is asked for anew."""
    return RedirectResponse(to, SEE_OTHER)


def within(to: str) -> str:
    """The address, when it is one of ours."""
    return to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/"


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


def problem_told(scope: Scope, stopped: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """A problem that stops a request before any page is asked: as a page to whoever reads pages, else as a problem body."""
    request = Request(scope)
    if not _reads_pages(request):
        return answer(stopped, headers)
    return page(request, "problem.html", status=stopped.status, problem=asdict(stopped), typed={})


def _as_page(handler: Any) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def handle(request: Request, error: Exception) -> Response:
        told: Response = handler(request, error)
        if told.status_code == SEE_OTHER:
            return go(told.headers["location"])
        if not _reads_pages(request):
            return told
        problem = json.loads(bytes(told.body))
        return page(request, "problem.html", status=told.status_code, problem=problem, typed=await _typed(request))

    return handle


def _reads_pages(request: Request) -> bool:
    return not request.url.path.startswith("/api/") and "text/html" in request.headers.get("accept", "")


async def _typed(request: Request) -> dict[str, str]:
    """What the form that was sent holds, so that nobody has to type it twice."""
    if request.method != "POST":
        return {}
    form = await request.form()
    return {name: value for name, value in form.items() if isinstance(value, str)}
