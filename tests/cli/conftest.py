"""The command line over a store, on either engine, that holds the golden company."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from api.cli import run
from tests.api.company import loaded_company
from tests.neo4j.database import Database
from tests.stores import settings_like


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> Any:
        """What --json printed."""
        return json.loads(self.out)


Command = Callable[..., Said]


@pytest.fixture(scope="session")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that holds the golden company."""
    return loaded_company(tmp_path_factory.mktemp("golden"))


@pytest.fixture
def store(golden: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: Database | None) -> str:
    """A store of one's own with the golden company, once on each engine; the environment names it."""
    for name in ("EXPERTISE_VIEWER", "EXPERTISE_DEMO", "EXPERTISE_HOST", "EXPERTISE_PORT"):
        monkeypatch.delenv(name, raising=False)
    settings = settings_like(golden, tmp_path / "golden.db", engine)
    monkeypatch.setenv("EXPERTISE_STORE", settings.store)
    monkeypatch.setenv("EXPERTISE_STORE_USER", settings.store_user)
    monkeypatch.setenv("EXPERTISE_STORE_PASSWORD", settings.store_password)
    return settings.store


@pytest.fixture
def empty(store: str, tmp_path: Path, engine: Database | None) -> str:
    """An empty store on the same engine; on a server the golden company makes way for it."""
    if engine is None:
        return f"sqlite:///{tmp_path}/new.db"
    engine.hold(None)
    return store


@pytest.fixture
def expertise(store: str, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command: expertise("find", "kubernetes", as_="eli")."""
    assert store

    def command(*arguments: str, as_: str | None = None) -> Said:
        code = run([*arguments, *(("--as", as_) if as_ else ())])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return command
