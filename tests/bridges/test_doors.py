"""The same through every door: a manager asks over HTTP, one answers on their page, the other on the command line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.cli import run
from api.web.signing import COOKIE
from expertise.ids import id_text, make_id
from expertise.settings import Settings
from tests.api.pages.conftest import text_of
from tests.bridges.town import NETWORKS, RETAIL
from tests.company import SOURCE
from tests.neo4j.database import Database
from tests.stores import settings_like

SIDES = {
    "one": id_text(make_id("division", SOURCE, "retail")),
    "other": id_text(make_id("division", SOURCE, "networks")),
}
TOKEN = re.compile(r'name="form_token" value="([^"]*)"')
HERE = "http://localhost"


@dataclass(frozen=True, slots=True)
class Doors:
    """Who knocks at any of them."""

    client: TestClient

    def ask(self, name: str, method: str, path: str, *, status: int = 200, **request: Any) -> Any:
        """The answer over HTTP."""
        answer = self.client.request(method, f"/api{path}", headers={"X-Viewer": person(name)}, **request)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    def open(self, name: str, path: str, **params: str) -> str:
        """A page."""
        self.client.cookies.set(COOKIE, person(name))
        return self.client.get(path, params=params, headers={"Accept": "text/html"}).text

    def send(self, name: str, path: str, **fields: str) -> str:
        """The page to which a form leads."""
        token = TOKEN.search(self.open(name, "/me"))
        assert token is not None
        return self.client.post(path, data={"form_token": token[1], **fields}, headers={"Accept": "text/html"}).text


def person(name: str) -> str:
    return id_text(make_id("person", SOURCE, name))


@pytest.fixture
def settings(town_file: Path, tmp_path: Path, engine: Database | None, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A store with the town, once on each engine; the environment names it."""
    made = settings_like(town_file, tmp_path / "town.db", engine)
    monkeypatch.setenv("EXPERTISE_STORE", made.store)
    monkeypatch.setenv("EXPERTISE_STORE_USER", made.store_user)
    monkeypatch.setenv("EXPERTISE_STORE_PASSWORD", made.store_password)
    return replace(made, demo=True)


@pytest.fixture
def doors(settings: Settings) -> Iterator[Doors]:
    """All doors of the town."""
    with TestClient(create_app(settings), base_url=HERE) as client:
        yield Doors(client)


def test_both_are_asked_answer_and_are_told(doors: Doors, capsys: pytest.CaptureFixture[str]) -> None:
    assert doors.ask("mia", "GET", "/silos/introduction", params=SIDES)["state"] == "proposed"
    asked = doors.ask("mia", "POST", "/silos/introductions", json=SIDES)
    assert (asked["state"], asked["one"]["person"], asked["other"]["person"]) == ("asked", None, None)
    assert doors.ask("mia", "GET", "/silos/introductions") == [asked]
    pages = {name: doors.ask(name, "GET", "/me/introductions")["asked"] for name in (*RETAIL, *NETWORKS)}
    one, other = (name for name, questions in pages.items() if questions)
    (question,) = pages[one]
    assert f"Would you like to meet somebody in {question['division']['name']}?" in doors.open(one, "/me")
    told = doors.send(one, f"/me/introductions/{question['id']}", answer="yes")
    assert "You said yes." in told
    assert run(["introductions", "yes", "--as", person(other)]) == 0
    assert capsys.readouterr().out.startswith(f"You both said yes: {one.title()}, ")
    assert [met["name"] for met in doors.ask(one, "GET", "/me/introductions")["introduced"]] == [other.title()]
    assert "were introduced" in doors.open("mia", "/silos/bridges", **SIDES)
    assert "You both said yes" in doors.send(one, f"/me/introductions/{question['id']}", answer="yes")  # two clicks
    assert "were introduced" in doors.send("mia", "/silos/introductions", what="back", **SIDES)
    late = {"answer": "no"}
    doors.ask(one, "PUT", f"/me/introductions/{question['id']}", status=404, json=late)


def test_whoever_agrees_is_named_on_the_map_through_every_door(
    doors: Doors, capsys: pytest.CaptureFixture[str]
) -> None:
    doors.ask("r1", "PUT", "/me/consent", status=204)
    assert "Do not name me" in doors.send("n1", "/me/consent", named="yes")
    assert run(["named", "yes", "--as", person("n2")]) == 0
    assert run(["silos", "bridges", "Retail", "Networks", "--as", person("mia")]) == 0
    said, page = capsys.readouterr().out, doors.open("mia", "/silos/bridges", **SIDES)
    people = doors.ask("mia", "GET", "/silos/bridges", params=SIDES)["people"]
    assert [each["person"]["name"] for some in people for each in some["named"]] in (
        ["R1", "N1", "N2"],
        ["N1", "N2", "R1"],
    )
    assert [f"{name} through Guild" in said for name in ("R1", "N1", "N2", "R2")] == [True, True, True, False]
    assert [f">{name}</a> <small>" in page for name in ("R1", "N1", "N2", "R2")] == [True, True, True, False]
    doors.ask("r1", "DELETE", "/me/consent", status=204)
    assert "R1" not in text_of(doors.open("mia", "/silos/bridges", **SIDES))


def test_to_everybody_else_there_is_nothing_at_these_addresses(doors: Doors) -> None:
    for method, path in (("GET", "/silos/bridges"), ("GET", "/silos/introduction"), ("DELETE", "/silos/introductions")):
        doors.ask("r1", method, path, status=404, params=SIDES)
    doors.ask("r1", "POST", "/silos/introductions", status=404, json=SIDES)
    doors.ask("mia", "DELETE", "/silos/introductions", status=404, params=SIDES)
    assert "There is nothing here" in doors.open("r1", "/silos/bridges", **SIDES)
