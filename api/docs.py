"""The API's description and the page that shows it, from this server alone."""

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.openapi.utils import get_openapi
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles
from pydantic import TypeAdapter

from api.problems import Problem

FILES = "/docs/files"
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def install(app: FastAPI) -> None:
    """Puts the page at /docs, leads / there, and completes the description."""
    app.mount(FILES, StaticFiles(directory=str(files("fastapi_standalone_docs") / "static")))
    page = _page(app.title)

    @app.get("/docs", include_in_schema=False)
    async def docs() -> HTMLResponse:
        return page

    def description() -> dict[str, Any]:
        if not app.openapi_schema:
            app.openapi_schema = _described(app)
        return app.openapi_schema

    app.openapi = description  # type: ignore[method-assign]


def _page(title: str) -> HTMLResponse:
    page = get_swagger_ui_html(
        openapi_url="/openapi.json",
        title=title,
        swagger_js_url=f"{FILES}/swagger/swagger-ui-bundle.js",
        swagger_css_url=f"{FILES}/swagger/swagger-ui.css",
        swagger_favicon_url=f"{FILES}/fastapi/favicon.png",
        swagger_ui_parameters={"validatorUrl": None},
    )
    scripts = INLINE.findall(bytes(page.body).decode())
    allowed = " ".join(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts)
    page.headers["Content-Security-Policy"] = (
        f"default-src 'none'; script-src 'self' {allowed}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'"
    )
    return page


def _described(app: FastAPI) -> dict[str, Any]:
    schema = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
    shapes = schema["components"]["schemas"]
    problem = TypeAdapter(Problem).json_schema(ref_template="#/components/schemas/{model}", mode="serialization")
    shapes |= problem.pop("$defs", {})
    shapes["Problem"] = problem
    for unused in ("HTTPValidationError", "ValidationError"):
        shapes.pop(unused, None)
    return schema
