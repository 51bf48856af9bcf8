"""The API of the golden company on either engine, asked as one of its people."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
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
from tests.api.company import loaded_company
from tests.neo4j.database import Database
from tests.stores import settings_like

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
    """A file that holds the golden company."""
    return loaded_company(tmp_path_factory.mktemp("golden"))


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
def made() -> Callable[[Settings], FastAPI]:
    """The app with these settings; making one takes longer than most tests, so all tests start the same."""
    return cache(create_app)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of a demo whose store is new."""
    return Settings(store=f"sqlite:///{tmp_path / STORE}", demo=True)


@pytest.fixture
def door(
    made: Callable[[Settings], FastAPI], loaded: Path, served: Path, ids: dict[str, str], engine: Database | None
) -> Iterator[Door]:
    """The API of the golden company, as it was loaded, once on each engine."""
    for leftover in served.iterdir():
        leftover.unlink()
    settings = replace(settings_like(loaded, served / STORE, engine), demo=True)
    with TestClient(made(settings), base_url=HERE) as client:
        yield Door(client, ids)
