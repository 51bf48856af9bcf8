"""The command line over a store that holds the golden company."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from api.cli import run
from expertise.graph import open_graph
from expertise.settings import Settings
from loaders.load import load
from tests.api.company import write_company


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
    """A store that holds the golden company."""
    folder = tmp_path_factory.mktemp("golden")
    graph = open_graph(Settings(store=f"sqlite:///{folder}/golden.db"))
    load(graph, write_company(folder / "files"))
    graph.close()
    return folder / "golden.db"


@pytest.fixture
def store(golden: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A store of one's own with the golden company; the environment names it."""
    for name in ("EXPERTISE_VIEWER", "EXPERTISE_DEMO", "EXPERTISE_HOST", "EXPERTISE_PORT"):
        monkeypatch.delenv(name, raising=False)
    shutil.copy(golden, tmp_path / "golden.db")
    url = f"sqlite:///{tmp_path}/golden.db"
    monkeypatch.setenv("EXPERTISE_STORE", url)
    return url


@pytest.fixture
def expertise(store: str, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command: expertise("find", "kubernetes", as_="eli")."""
    assert store

    def command(*arguments: str, as_: str | None = None) -> Said:
        code = run([*arguments, *(("--as", as_) if as_ else ())])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return command
