"""The HTTP interface as one application."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from importlib.metadata import version
from threading import Event, Thread

import anyio.to_thread
from fastapi import APIRouter, FastAPI
from fastapi.telemetry import TelemetryConfig

from api import bridges, curation, docs, find, health, introductions, me, people, problems, silos, skills, things, web
from api.guard import Guard
from api.problems import documented
from api.web.rendering import problem_told
from expertise.catalogues import languages
from expertise.graph import clock, open_graph
from expertise.rehearsal import stay_rehearsed
from expertise.settings import Settings
from expertise.silos.seen import answer_meanwhile

THREADS = 8
"""So many questions are answered at once; each thread keeps a connection with a cache of its own."""
SILENT: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}
"""What is asked, and by whom, is written down nowhere."""
ABOUT = """Find who in a large organisation has worked on something, see why, and get connected.

Every answer holds what you may see. In demo mode the header `X-Viewer` says who you are; elsewhere there are no
answers until sign-in is set up. Ids are ten letters and digits.

Every error is a problem body (RFC 9457). Its `detail` says what is wrong, and its `type` which kind of problem it is:

{problems}
"""


def create_app(settings: Settings, *, now: Callable[[], datetime] = clock, rehearsed: bool = False) -> FastAPI:
    """The application that serves the store which the settings name; the store is open while the application runs.

    `rehearsed`: a server is asked beforehand what people will ask, while others are answered, and plans anew beside them.
    """

    @asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        app.state.graph = open_graph(settings, now=now)
        app.state.graph.vocabulary.answer_meanwhile()
        answer_meanwhile(app.state.graph)
        ended = Event()
        if rehearsed and not app.state.graph.store.is_embedded:
            Thread(target=stay_rehearsed, args=(app.state.graph, ended), daemon=True).start()
        try:
            yield
        finally:
            ended.set()
            app.state.graph.close()

    app = FastAPI(
        title="Expertise", version=version("expertise"), description=ABOUT.format(problems=problems.kinds()), lifespan=running,
        docs_url=None, redoc_url=None, redirect_slashes=False, telemetry=SILENT,
    )  # fmt: skip
    app.state.languages = languages(settings.catalogues)
    problems.install(app)
    docs.install(app)
    app.include_router(_routes())
    web.install(app, settings)
    app.add_middleware(Guard, demo=settings.demo, told=problem_told)
    return app


def _routes() -> APIRouter:
    asked = APIRouter(responses=documented(401, 403, 422, 503))
    for room in (skills, find, people, me, introductions, things, curation, silos, bridges):
        asked.include_router(room.router)
    routes = APIRouter(prefix="/api")
    routes.include_router(asked)
    routes.include_router(health.router, responses=documented(403, 503))
    return routes
