"""A load that is killed leaves a whole graph, and loading again ends where it would have ended."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from expertise.graph import Graph, open_graph
from expertise.settings import Settings
from loaders.generate import generate
from loaders.load import load
from tests.loaders.conftest import NOW
from tests.loaders.folders import astray, everything, person
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
PEOPLE_EMBEDDED, PEOPLE_ON_A_SERVER = 1_600, 500
DERIVED, SENT = ("facts", "evidence"), ("abouts", "audience_sets")
"""Where a first load is killed: while it is derived, and while what was derived is sent to a server."""
Everything = dict[str, list[tuple[object, ...]]]


@dataclass(frozen=True, slots=True)
class Organisation:
    """A generated company, the same some time later, and what a graph holds after each when no load is killed."""

    before: Path
    after: Path
    first: Everything
    second: Everything


@pytest.fixture(scope="module")
def organisations(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Organisation]:
    """Organisations by their number of people."""

    @cache
    def made(people: int) -> Organisation:
        folder = tmp_path_factory.mktemp("company")
        before = generate(folder / "before", people=people, seed=3).folder
        after = _some_time_later(before)
        graph = open_graph(Settings(store=f"sqlite:///{folder / 'undisturbed.db'}"), now=lambda: NOW)
        load(graph, before)
        first = everything(graph)
        load(graph, after, allow_removals=True)
        second = everything(graph)
        graph.close()
        return Organisation(before, after, first, second)

    return made


@pytest.fixture
def organisation(organisations: Callable[[int], Organisation], engine: Database | None) -> Organisation:
    """One that is large enough for several batches of everything."""
    return organisations(PEOPLE_EMBEDDED if engine is None else PEOPLE_ON_A_SERVER)


def _some_time_later(before: Path) -> Path:
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


def test_a_first_load_that_is_killed_leaves_nothing_and_can_be_repeated(
    organisation: Organisation, settings: Settings
) -> None:
    graph = open_graph(settings, now=lambda: NOW)
    somebody = person("p0001", source="demo")
    for where in DERIVED if graph.store.is_embedded else (*DERIVED, *SENT):
        killed(settings, organisation.before, where, 0.5)
        assert not graph.store.read("is_loaded")[0]["loaded"]
        assert graph.store.read("viewer", person=somebody) == []
        assert where in SENT or faults(graph) == []
    load(graph, organisation.before)
    assert graph.store.read("viewer", person=somebody) != []
    assert everything(graph) == organisation.first
    graph.close()


def test_a_later_load_that_is_killed_can_be_repeated(organisation: Organisation, settings: Settings) -> None:
    graph = open_graph(settings, now=lambda: NOW)
    load(graph, organisation.before)
    for where in ("people", "projects, documents and groups", "facts"):
        killed(settings, organisation.after, where, 0.5)
        assert faults(graph) == [], where
    assert everything(graph) not in (organisation.first, organisation.second)
    load(graph, organisation.after, allow_removals=True)
    assert faults(graph) == []
    assert everything(graph) == organisation.second
    graph.close()
