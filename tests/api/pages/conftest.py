"""Somebody of the golden company who looks at the pages and sends their forms."""

import re
from dataclasses import dataclass
from html import unescape

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from api.web.signing import COOKIE
from tests.api.conftest import Door

TOKEN = re.compile(r'name="form_token" value="([^"]*)"')
BROWSER = {"Accept": "text/html"}
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Reader:
    """A person with a browser, who follows where a page leads them."""

    client: TestClient
    id: str
    ids: dict[str, str]

    def open(self, path: str, *, status: int = 200, **params: str) -> str:
        """The page at this address, as it is sent; `status` is the one expected."""
        self.client.cookies.set(COOKIE, self.id)
        answer = self.client.get(path, params=params or None, headers=BROWSER)
        assert answer.status_code == status, answer.text
        return answer.text

    def read(self, path: str, *, status: int = 200, **params: str) -> str:
        """What the page says, without its markup."""
        return text_of(self.open(path, status=status, **params))

    def send(self, path: str, *, status: int = 200, token: str | None = None, **fields: str) -> str:
        """The page to which a form leads that is sent there."""
        answer = self.post(path, {"form_token": self.token if token is None else token, **fields}, follow=True)
        assert answer.status_code == status, answer.text
        return answer.text

    @property
    def token(self) -> str:
        """What the forms of this person carry."""
        found = TOKEN.search(self.open("/me"))
        assert found is not None
        return found[1]

    def get(self, path: str, asked: dict[str, str]) -> Response:
        """The answer to a question, whatever it is."""
        self.client.cookies.set(COOKIE, self.id)
        return self.client.get(path, params=asked, headers=BROWSER)

    def post(self, path: str, fields: dict[str, str], *, follow: bool = False) -> Response:
        """The answer to a form, whatever it is."""
        self.client.cookies.set(COOKIE, self.id)
        return self.client.post(path, data=fields, headers=BROWSER, follow_redirects=follow)


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of the golden company."""

    door: Door

    def as_(self, person: str) -> Reader:
        """One of the company, who looks at them."""
        return Reader(self.door.client, self.door.ids[person], self.door.ids)


@pytest.fixture
def pages(door: Door) -> Pages:
    """The pages of the golden company, once on each engine."""
    return Pages(door)


def text_of(page: str) -> str:
    """The words of a page."""
    return " ".join(unescape(TAG.sub(" ", page.partition("<main")[2].partition(">")[2])).split())
