"""The pictures of managers in a real browser: a network that is drawn, searched and saved, and the ring where none can be."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from api.demo import served as serving
from tests.api.browser.conftest import RULES, Visitor, context, shown_in
from tests.chromium import DESK
from tests.company import Files
from tests.silos.yard import YARD
from tests.stores import settings_like

NO_WEBGL = """
const asked = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
  return kind === "webgl2" ? null : asked.call(this, kind, ...more);
};
"""
COLOURS = """async (bytes) => {
  const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
  const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
  pen.drawImage(image, 0, 0);
  return new Set(new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer)).size;
}"""
LEAST = 10
"""Colours of a picture in which there is something, at the edges of letters and lines alone."""


@pytest.fixture(scope="module")
def yard_served(files: Files, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a shipyard with a cut is served from a file: what is drawn does not hang on the store."""
    where = settings_like(files.of(YARD), tmp_path_factory.mktemp("yard") / "served.db", None)
    with serving(replace(where, demo=True, port=0)) as made:
        yield made


@pytest.fixture
def manager(request: pytest.FixtureRequest, chromium: Browser, yard_served: str) -> Iterator[Visitor]:
    """A manager of the shipyard at a desk."""
    with context(request, chromium, DESK) as made:
        yield Visitor(made.new_page(), yard_served, {}, shown_in(request))


def test_the_map_is_drawn_searched_looked_into_and_saved(manager: Visitor) -> None:
    page = manager.sign_in("Hull h1", to="/silos")
    expect(page.locator(".picture.drawn canvas").first).to_be_visible()
    expect(page.locator(".ring")).to_be_hidden()
    page.get_by_label("Look for").fill("Hull")
    expect(page.locator(".told")).to_contain_text("Hull: 5 people or more")
    page.get_by_role("button", name="Nearer").click()
    assert saved(page, ".picture") > LEAST
    assert saved(page, "section:has(.matrix)") > LEAST
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
    page.locator(".told").get_by_role("link", name="Engines × Hull: cut").click()
    expect(page.get_by_role("heading", name="Engines × Hull")).to_be_visible()
    page.get_by_role("link", name="Who and what joins them").click()
    expect(page.locator(".picture.drawn canvas").first).to_be_visible()
    assert manager.complaints == []


def test_without_webgl_the_ring_is_shown_and_saved(manager: Visitor) -> None:
    manager.page.add_init_script(NO_WEBGL)
    page = manager.sign_in("Hull h1", to="/silos")
    expect(page.locator(".ring")).to_be_visible()
    expect(page.get_by_label("Look for")).to_be_hidden()
    assert saved(page, ".picture") > LEAST
    assert manager.complaints == []


def saved(page: Page, within: str) -> int:
    """How many colours the picture has that is saved from a part of the page."""
    with page.expect_download() as kept:
        page.locator(within).get_by_role("button", name="Save as PNG").click()
    assert kept.value.suggested_filename.endswith(".png")
    return int(page.evaluate(COLOURS, list(Path(kept.value.path()).read_bytes())))
