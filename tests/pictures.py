"""The pictures of the README, taken of the made-up company by a real browser: make screenshots."""

import base64
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize

from api.demo import make_company, served
from api.web.signing import COOKIE
from expertise.settings import Settings
from tests.chromium import PHONE, browser

FOLDER = Path(__file__).parents[1] / "pictures"
DESK: ViewportSize = {"width": 1340, "height": 840}
QUALITY = 82


@dataclass(frozen=True, slots=True)
class Picture:
    """What is shown, on which screen, in which light, and what is done there before it is taken."""

    name: str
    path: str
    screen: ViewportSize
    light: Literal["light", "dark"] = "light"
    before: Callable[[Page], None] = lambda _: None


def typed(page: Page) -> None:
    """Types half a skill into the field for what one has worked on."""
    page.get_by_role("combobox").first.press_sequentially("kuber")
    page.get_by_role("option").first.wait_for()


def beside(page: Page) -> None:
    """Opens somebody beside the results."""
    page.get_by_role("heading", level=3).get_by_role("link").nth(1).click()
    page.locator("main > aside h1").wait_for()


PICTURES = (
    Picture("results", "/?q=kubernetes", DESK, before=beside),
    Picture("welcome", "/welcome", DESK, "dark"),
    Picture("choosing", "/me", PHONE, before=typed),
    Picture("phone", "/?q=kubernetes", PHONE, "dark"),
)


def main() -> None:
    """Makes the company, takes the pictures and says how large they are."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="expertise-pictures-") as folder, browser() as chromium:
        settings = Settings(store=f"sqlite:///{folder}/demo.db")
        viewer = make_company(Path(folder) / "company", settings)
        with served(replace(settings, demo=True, port=0)) as address:
            for one in PICTURES:
                (FOLDER / f"{one.name}.webp").write_bytes(taken(chromium, address, viewer, one))


def taken(chromium: Browser, address: str, viewer: str, one: Picture) -> bytes:
    """The picture, as WebP."""
    context = chromium.new_context(
        viewport=one.screen, color_scheme=one.light, device_scale_factor=1.5, locale="en-GB", reduced_motion="reduce"
    )
    context.add_cookies([{"name": COOKIE, "value": viewer, "url": address}])
    page = context.new_page()
    page.goto(address + one.path, wait_until="networkidle")
    one.before(page)
    lens = page.context.new_cdp_session(page)
    drawn = lens.send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    context.close()
    return base64.b64decode(drawn["data"])


if __name__ == "__main__":
    main()
