"""A page from its template: what every page is given, and which headers it carries."""

import gzip
import json
import secrets
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pydantic import TypeAdapter
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response

from api.web import files, words
from expertise.errors import ExpertiseError

HERE = Path(__file__).parent
SAFE = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page may use: files of this server, and no script or style within itself."""
SEE_OTHER = 303
JSON = "application/json"
LONGEST_NOTHING = 100


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= words.FILTERS
    made.globals |= {"file": files.address, "icon": files.icon}
    return made


_TEMPLATES = _environment()


def page(request: Request, template: str, *, status: int = 200, **shown: Any) -> HTMLResponse:
    """The page of this name, showing this to whoever asks."""
    text = _TEMPLATES.get_template(template).render(
        me=getattr(request.state, "me", None), form_token=getattr(request.state, "form_token", ""),
        curates=getattr(request.state, "curates", False),
        demo=request.app.state.graph.settings.demo, words=request.query_params.get("q", ""), **shown,
    )  # fmt: skip
    headers = {"Content-Security-Policy": SAFE, "Cache-Control": "private, no-store", "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return HTMLResponse(packed(text.encode()), status, headers | {"Content-Encoding": "gzip"})
    return HTMLResponse(text, status, headers)


def packed(text: bytes) -> bytes:
    """A page made small, with a name of any length, so that its own tells nobody what is in it who makes it show their words."""
    file = BytesIO()
    with gzip.GzipFile(secrets.token_hex(secrets.randbelow(LONGEST_NOTHING)), "wb", 6, file) as packing:
        packing.write(text)
    return file.getvalue()


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
        return page(request, "problem.html", status=answer.status_code, problem=json.loads(bytes(answer.body)))

    return handle
