"""The API of the golden company, asked as one of its people."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from expertise.calling import person_called
from expertise.graph import open_graph
from expertise.ids import id_text
from expertise.settings import Settings
from loaders.load import load
from tests.api.company import write_company

HERE = "http://localhost"
STORE = "golden.db"
PEOPLE = ("ada", "ben", "cai", "dee", "eli")


@dataclass(frozen=True, slots=True)
class Door:
    """The API; `as_` knocks as somebody."""

    client: TestClient
    ids: dict[str, str]

    def as_(self, person: str) -> "Somebody":
        """One of the company, who asks."""
        return Somebody(self.client, {"X-Viewer": self.ids[person]}, self.ids)


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person at the door: what they ask comes back as JSON."""

    client: TestClient
    headers: dict[str, str]
    ids: dict[str, str]

    def get(self, path: str, *, status: int = 200, **params: object) -> Any:
        """The answer to a question; `status` is the one expected."""
        return self.ask("GET", path, status=status, params=params)

    def ask(self, method: str, path: str, *, status: int = 200, **request: Any) -> Any:
        """The answer to a request; `status` is the one expected."""
        response = self.client.request(method, f"/api{path}", headers=self.headers, **request)
        assert response.status_code == status, response.text
        return response.json() if response.content else None


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the golden company."""
    folder = tmp_path_factory.mktemp("golden")
    graph = open_graph(Settings(store=f"sqlite:///{folder}/golden.db"))
    report = load(graph, write_company(folder / "files"))
    assert report.problems == ()
    graph.close()
    return folder / "golden.db"


@pytest.fixture(scope="session")
def ids(loaded: Path) -> dict[str, str]:
    """The ids of the people by their names."""
    graph = open_graph(Settings(store=f"sqlite:///{loaded}"))
    found = {name: id_text(person_called(graph, name)) for name in PEOPLE}
    graph.close()
    return found


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the store is that is served."""
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="session")
def app(served: Path) -> FastAPI:
    """The app in demo mode; making one takes longer than most tests, so all tests start the same."""
    return create_app(demo(served))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of a demo whose store is new."""
    return demo(tmp_path)


@pytest.fixture
def door(app: FastAPI, loaded: Path, served: Path, ids: dict[str, str]) -> Iterator[Door]:
    """The API of the golden company, as it was loaded."""
    for leftover in served.iterdir():
        leftover.unlink()
    shutil.copy(loaded, served / STORE)
    with TestClient(app, base_url=HERE) as client:
        yield Door(client, ids)


def demo(folder: Path) -> Settings:
    """A demo whose store is in this folder."""
    return Settings(store=f"sqlite:///{folder / STORE}", demo=True)
