"""A load that is killed leaves a whole graph, and loading again ends where it would have ended."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from expertise.graph import Graph, open_graph
from expertise.settings import Settings
from loaders.generate import generate
from loaders.load import load
from tests.loaders.conftest import NOW
from tests.loaders.folders import astray, everything

KILLED_LOAD = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from expertise.graph import open_graph
from expertise.settings import Settings
from loaders.load import load

store, folder, now, where, when = sys.argv[1:]

def tell(what, done, total):
    if what == where and done >= total * float(when):
        os.kill(os.getpid(), signal.SIGKILL)

graph = open_graph(Settings(store=f"sqlite:///{store}"), now=lambda: datetime.fromisoformat(now))
load(graph, Path(folder), allow_removals=True, progress=tell)
"""
PEOPLE = 1_600


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated company."""
    return generate(tmp_path_factory.mktemp("company") / "before", people=PEOPLE, seed=3).folder


@pytest.fixture(scope="module")
def after(before: Path) -> Path:
    """The same company some time later: people moved and left, a tenth of all claims and documents is gone or new."""
    folder = before.parent / "after"
    folder.mkdir()
    for table in before.iterdir():
        lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
        (folder / table.name).write_text("".join(_later(table.stem, lines)), encoding="utf-8")
    return folder


def _later(table: str, lines: list[str]) -> list[str]:
    if table == "people":
        return [line.replace(",active,", ",left,") if number % 20 == 1 else line for number, line in enumerate(lines)]
    if table == "claims":
        return [line for number, line in enumerate(lines) if number % 10 or not number] + ["p0001,A new skill,,\n"]
    if table == "documents":
        return [line.replace("the", "Kubernetes") if number % 7 else line for number, line in enumerate(lines)]
    return lines


def opened(store: Path) -> Graph:
    """The graph in this file."""
    return open_graph(Settings(store=f"sqlite:///{store}"), now=lambda: NOW)


def killed(store: Path, folder: Path, where: str, when: float) -> None:
    """Loads in a process that is killed at this point."""
    command = [sys.executable, "-c", KILLED_LOAD, str(store), str(folder), NOW.isoformat(), where, str(when)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    assert ended.returncode == -signal.SIGKILL, ended.stderr


def faults(graph: Graph, store: Path) -> list[object]:
    """What is wrong with the file, and whatever is derived in it but not what the facts give."""
    checking = sqlite3.connect(store)
    found: list[object] = [row for row in checking.execute("PRAGMA integrity_check") if row != ("ok",)]
    found += checking.execute("PRAGMA foreign_key_check").fetchall()
    checking.close()
    return [*found, *sorted(astray(graph)), *map(tuple, graph.store.read("experience_astray"))]


@pytest.fixture(scope="module")
def undisturbed(before: Path, after: Path) -> dict[str, list[tuple[object, ...]]]:
    """What the graph holds when nobody is killed."""
    graph = opened(before.parent / "undisturbed.db")
    load(graph, before)
    load(graph, after, allow_removals=True)
    return everything(graph)


def test_a_first_load_that_is_killed_leaves_nothing(before: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph.db"
    for where in ("facts", "evidence"):
        killed(store, before, where, 0.5)
        graph = opened(store)
        assert faults(graph, store) == []
        assert not graph.store.read("is_loaded")[0]["loaded"]
        graph.close()


def test_a_later_load_that_is_killed_can_be_repeated(
    before: Path, after: Path, undisturbed: dict[str, list[tuple[object, ...]]], tmp_path: Path
) -> None:
    store = tmp_path / "graph.db"
    graph = opened(store)
    load(graph, before)
    first = everything(graph)
    for where in ("people", "projects, documents and groups", "facts"):
        killed(store, after, where, 0.5)
        assert faults(graph, store) == [], where
    assert everything(graph) not in (first, undisturbed)
    load(graph, after, allow_removals=True)
    assert faults(graph, store) == []
    assert everything(graph) == undisturbed
    graph.close()
