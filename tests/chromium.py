"""A real browser, as tests, measures and pictures drive it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ViewportSize, sync_playwright

INSTALLED = ("chromium", "chromium-browser", "google-chrome")
PHONE: ViewportSize = {"width": 375, "height": 780}
DESK: ViewportSize = {"width": 1440, "height": 900}


@contextmanager
def browser() -> Iterator[Browser]:
    """The browser that CHROMIUM names, the system's, or Playwright's own. Raises Playwright's `Error` where there is none."""
    named = os.environ.get("CHROMIUM") or next((path for name in INSTALLED if (path := shutil.which(name))), None)
    with sync_playwright() as driver:
        made = driver.chromium.launch(executable_path=named, args=["--no-sandbox"])
        try:
            yield made
        finally:
            made.close()
