"""A load that is killed leaves a whole graph, and loading again ends where it would have ended."""

import os
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
from tests.neo4j.database import Database

KILLED_LOAD = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from expertise.graph import open_graph
from expertise.settings import settings_from
from loaders.load import load

folder, now, where, when = sys.argv[1:]

def tell(what, done, total):
    if what == where and done >= total * float(when):
        os.kill(os.getpid(), signal.SIGKILL)

graph = open_graph(settings_from(os.environ), now=lambda: datetime.fromisoformat(now))
load(graph, Path(folder), allow_removals=True, progress=tell)
"""
PEOPLE = 1_600
DERIVED, SENT = ("facts", "evidence"), ("abouts", "audience_sets")
"""Where a first load is killed: while it is derived, and while what was derived is sent to a server."""
Everything = dict[str, list[tuple[object, ...]]]


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


@pytest.fixture
def settings(engine: Database | None, tmp_path: Path) -> Settings:
    """An empty store, once on each engine."""
    if engine is None:
        return Settings(store=f"sqlite:///{tmp_path / 'graph.db'}")
    engine.hold(None)
    return engine.settings


def killed(settings: Settings, folder: Path, where: str, when: float) -> None:
    """Loads in a process that is killed at this point."""
    command = [sys.executable, "-c", KILLED_LOAD, str(folder), NOW.isoformat(), where, str(when)]
    environment = os.environ | {
        "EXPERTISE_STORE": settings.store,
        "EXPERTISE_STORE_USER": settings.store_user,
        "EXPERTISE_STORE_PASSWORD": settings.store_password,
    }
    ended = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    assert ended.returncode == -signal.SIGKILL, ended.stderr


def faults(graph: Graph) -> list[object]:
    """What is wrong with the file, and whatever is derived in the graph but not what the facts give."""
    found: list[object] = [*sorted(astray(graph)), *map(tuple, graph.store.read("experience_astray"))]
    kind, _, file = graph.settings.store.partition(":///")
    if kind == "sqlite":
        checking = sqlite3.connect(file)
        found += [row for row in checking.execute("PRAGMA integrity_check") if row != ("ok",)]
        found += checking.execute("PRAGMA foreign_key_check").fetchall()
        checking.close()
    return found


@pytest.fixture(scope="module")
def undisturbed(before: Path, after: Path) -> tuple[Everything, Everything]:
    """What the graph holds after the first load and after the second, when nobody is killed."""
    graph = open_graph(Settings(store=f"sqlite:///{before.parent / 'undisturbed.db'}"), now=lambda: NOW)
    load(graph, before)
    first = everything(graph)
    load(graph, after, allow_removals=True)
    second = everything(graph)
    graph.close()
    return first, second


def test_a_first_load_that_is_killed_leaves_nothing_and_can_be_repeated(
    before: Path, undisturbed: tuple[Everything, Everything], settings: Settings
) -> None:
    graph = open_graph(settings, now=lambda: NOW)
    for where in DERIVED if graph.store.is_embedded else (*DERIVED, *SENT):
        killed(settings, before, where, 0.5)
        assert faults(graph) == []
        assert not graph.store.read("is_loaded")[0]["loaded"]
    load(graph, before)
    assert everything(graph) == undisturbed[0]
    graph.close()


def test_a_later_load_that_is_killed_can_be_repeated(
    before: Path, after: Path, undisturbed: tuple[Everything, Everything], settings: Settings
) -> None:
    graph = open_graph(settings, now=lambda: NOW)
    load(graph, before)
    for where in ("people", "projects, documents and groups", "facts"):
        killed(settings, after, where, 0.5)
        assert faults(graph) == [], where
    assert everything(graph) not in undisturbed
    load(graph, after, allow_removals=True)
    assert faults(graph) == []
    assert everything(graph) == undisturbed[1]
    graph.close()
