"""A site of the intranet, of another origin than ours: one page with the skill picker on it."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from playwright.sync_api import Page

PAGE = Path(__file__).with_name("intranet.html")
FORM = "[...new FormData(document.forms[0]).entries()].map(([name, value]) => [name, value.length])"
ID = 10
NEEDED, KNOWN = "Skills needed", "I know something of this"


@pytest.fixture(scope="session")
def intranet() -> Iterator[str]:
    """Its origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def page_at(origin: str, server: str, *, lang: str = "en", direction: str = "ltr") -> str:
    """Where its page is that takes the skill picker from this server."""
    return f"{origin}/?{urlencode({'server': server, 'lang': lang, 'dir': direction})}"


def chosen(page: Page, typed: str, option: str, *, into: str = NEEDED) -> None:
    """Types into a field and takes the first of what is offered under this name."""
    page.get_by_role("combobox", name=into).press_sequentially(typed)
    page.get_by_role("option", name=option).first.click()


class Site(BaseHTTPRequestHandler):
    """Sends the page."""

    def do_GET(self) -> None:
        """Sends it, with what its address says put in."""
        text = PAGE.read_text(encoding="utf-8")
        for name, value in parse_qsl(urlsplit(self.path).query):
            text = text.replace(f"{{{name}}}", value)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Says nothing."""
