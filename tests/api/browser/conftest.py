"""A real browser before the pages of the golden company, on a phone and at a desk."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, expect, sync_playwright

from api.demo import served as serving
from tests.neo4j.database import Database
from tests.stores import settings_like

WIDTHS = {"phone": (375, 780), "desk": (1440, 900)}
PATIENCE = 20_000
"""Milliseconds; a server that has just started plans each question when it is first asked."""
INSTALLED = ("chromium", "chromium-browser", "google-chrome")


@dataclass(slots=True)
class Visitor:
    """Somebody before a browser. `complaints` are what the browser reported, and every request that left the server."""

    page: Page
    address: str
    ids: dict[str, str]
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Goes to a page."""
        self.page.goto(self.address + path)
        return self.page

    def sign_in(self, name: str, to: str = "/") -> Page:
        """Says who they are, as in the demo."""
        self.open(f"/sign-in?to={to}")
        self.page.get_by_role("button", name=name).click()
        return self.page


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives browsers."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The browser named by CHROMIUM, the system's, or Playwright's own; with CI=true having none is a failure."""
    named = os.environ.get("CHROMIUM") or next((path for name in INSTALLED if (path := shutil.which(name))), None)
    try:
        made = playwright.chromium.launch(executable_path=named, args=["--no-sandbox"])
    except Error as error:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"there is no browser: name one by CHROMIUM ({str(error).splitlines()[0]})")
    yield made
    made.close()


@pytest.fixture(scope="session")
def intranet() -> Iterator[str]:
    """The origin of other people's pages; each is told in its address from where it takes the skill picker."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Foreign) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Foreign(BaseHTTPRequestHandler):
    """A page of the intranet with a form that has the skill picker in it."""

    def do_GET(self) -> None:
        """Sends the page."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        script = f'<script type="module" src="{self.path.removeprefix("/?")}/widget/v1/skill-picker.js"></script>'
        field = '<form><skill-picker name="skills" label="Skills needed" multiple></skill-picker></form>'
        self.wfile.write(f'<!doctype html><html lang="en"><link rel="icon" href="data:,">{script}{field}'.encode())

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def address(
    request: pytest.FixtureRequest, loaded: Path, tmp_path: Path, engine: Database | None, intranet: str
) -> Iterator[str]:
    """Where the golden company is served, once from each engine; pages of the intranet may use the skill picker there."""
    origins = () if request.node.get_closest_marker("stranger") else (intranet,)
    where = settings_like(loaded, tmp_path / "served.db", engine)
    settings = replace(where, demo=True, port=0, widget_origins=origins)
    with serving(settings) as made:
        yield made


@pytest.fixture(params=WIDTHS)
def visitor(request: pytest.FixtureRequest, browser: Browser, address: str, ids: dict[str, str]) -> Iterator[Visitor]:
    """Somebody with a phone, and with a screen on a desk."""
    width, height = WIDTHS[request.param]
    context = browser.new_context(viewport={"width": width, "height": height}, locale="en-GB")
    made = Visitor(context.new_page(), address, ids)
    made.page.set_default_timeout(PATIENCE)
    made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
    made.page.on("console", lambda line: made.complaints.extend([line.text] if line.type == "error" else []))
    made.page.on("request", lambda asked: made.complaints.extend([] if asked.url.startswith(address) else [asked.url]))
    yield made
    context.close()
