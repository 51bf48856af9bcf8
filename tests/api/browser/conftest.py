"""A real browser before the pages of the golden company, on a phone and at a desk, on either store."""

import os
import re
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, ViewportSize, expect

from api.demo import served as serving
from tests.api.browser.elsewhere import intranet
from tests.chromium import DESK, PHONE, browser
from tests.neo4j.database import Database
from tests.stores import ENGINES, settings_like

__all__ = ["intranet"]

SCREENS = {"phone": PHONE, "desk": DESK}
PATIENCE = 60_000
"""Milliseconds; a server that has just started plans each question when it is first asked."""
KEPT = Path(__file__).parents[3] / "build" / "screenshots"
"""What was shown is kept here, by test."""
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
"""What WCAG 2.2 asks for, on its middle level."""
FAILED = pytest.StashKey[bool]()


@dataclass(slots=True)
class Visitor:
    """Somebody before a browser. `complaints` are what the browser reported, and every request that left the server; `shown`
    is the folder for what they were shown.
    """

    page: Page
    address: str
    ids: dict[str, str]
    shown: Path
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        page, told = self.page, self.complaints
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("console", lambda line: told.extend([line.text] if line.type == "error" else []))
        page.on("request", lambda asked: told.extend([] if asked.url.startswith(self.address) else [asked.url]))

    def open(self, path: str) -> Page:
        """Goes to a page."""
        self.page.goto(self.address + path)
        return self.page

    def sign_in(self, name: str, to: str = "/") -> Page:
        """Says who they are, as in the demo."""
        self.open(f"/sign-in?to={to}")
        self.page.get_by_role("button", name=name).click()
        return self.page

    def keep(self, name: str) -> None:
        """Keeps a picture of what is shown now."""
        picture(self.page, self.shown / f"{name}.jpg")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The one browser of all tests; with CI=true having none is a failure."""
    expect.set_options(timeout=PATIENCE)
    with ExitStack() as stack:
        try:
            made = stack.enter_context(browser())
        except Error as error:
            if os.environ.get("CI") == "true":
                raise
            pytest.skip(f"there is no browser: name one by CHROMIUM ({str(error).splitlines()[0]})")
        yield made


@pytest.fixture(scope="module", params=ENGINES)
def address(
    request: pytest.FixtureRequest, loaded: Path, tmp_path_factory: pytest.TempPathFactory, intranet: str
) -> Iterator[str]:
    """Where the golden company is served, once from each engine, to all tests of a file: each leaves it as it was."""
    engine: Database | None = request.getfixturevalue("database") if request.param == "neo4j" else None
    where = settings_like(loaded, tmp_path_factory.mktemp("served") / "served.db", engine)
    with serving(replace(where, demo=True, port=0, widget_origins=(intranet,))) as made:
        yield made


@pytest.fixture(scope="module")
def embedded(loaded: Path, tmp_path_factory: pytest.TempPathFactory, intranet: str) -> Iterator[str]:
    """Where it is served from a file, for what does not hang on the store."""
    where = settings_like(loaded, tmp_path_factory.mktemp("served") / "served.db", None)
    with serving(replace(where, demo=True, port=0, widget_origins=(intranet,))) as made:
        yield made


@pytest.fixture(params=SCREENS)
def visitor(request: pytest.FixtureRequest, chromium: Browser, address: str, ids: dict[str, str]) -> Iterator[Visitor]:
    """Somebody with a phone, and with a screen on a desk."""
    with context(request, chromium, SCREENS[request.param]) as made:
        yield Visitor(made.new_page(), address, ids, shown_in(request))


@pytest.fixture(params=SCREENS)
def onlooker(
    request: pytest.FixtureRequest, chromium: Browser, embedded: str, ids: dict[str, str]
) -> Iterator[Visitor]:
    """Somebody with a phone, and with a screen on a desk, for what does not hang on the store."""
    with context(request, chromium, SCREENS[request.param]) as made:
        yield Visitor(made.new_page(), embedded, ids, shown_in(request))


@pytest.fixture
def caller(request: pytest.FixtureRequest, chromium: Browser, address: str, ids: dict[str, str]) -> Iterator[Visitor]:
    """Somebody with a phone, for what hangs on the store and not on the screen."""
    with context(request, chromium, PHONE) as made:
        yield Visitor(made.new_page(), address, ids, shown_in(request))


@pytest.fixture
def guest(request: pytest.FixtureRequest, chromium: Browser, embedded: str, ids: dict[str, str]) -> Iterator[Visitor]:
    """Somebody at a desk, for what hangs on neither the screen nor the store."""
    with context(request, chromium, DESK) as made:
        yield Visitor(made.new_page(), embedded, ids, shown_in(request))


@contextmanager
def context(request: pytest.FixtureRequest, chromium: Browser, screen: ViewportSize) -> Iterator[BrowserContext]:
    """A browser of one's own. What it showed last is kept when the test fails."""
    made = chromium.new_context(viewport=screen, locale="en-GB")
    try:
        yield made
        if request.node.stash.get(FAILED, False):
            for number, page in enumerate(made.pages):
                picture(page, shown_in(request) / f"failed-{number}.jpg")
    finally:
        made.close()


def shown_in(request: pytest.FixtureRequest) -> Path:
    """The folder for what a test shows."""
    return KEPT / re.sub(r"\W+", "-", request.node.nodeid.rpartition("/")[2]).strip("-")


def picture(page: Page, file: Path) -> None:
    """Keeps the whole page as a picture."""
    page.screenshot(path=file, type="jpeg", quality=60, full_page=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remembers which tests failed."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or (report.when == "call" and report.failed)
    return report
