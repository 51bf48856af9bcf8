"""Several processes serve the same company: what is written through one the other knows at once, and nothing is there twice."""

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest

from expertise.graph import open_graph
from expertise.groups import group_about
from expertise.ids import id_text, make_id
from expertise.settings import Settings
from expertise.skills import skill_id
from expertise.verify import verify
from loaders.load import load
from tests.company import SOURCE, write_tables
from tests.golden import GOLDEN
from tests.house.tree import ROOT
from tests.neo4j.server import Address

PEOPLE = [row["id"] for row in GOLDEN["people"]]
CRAFTS = ("Basketry", "Carving", "Weaving", "Pottery", "Dyeing")


@dataclass(frozen=True, slots=True)
class Served:
    """A process that serves the API."""

    client: httpx2.Client

    def ask(self, name: str, path: str, **params: str) -> Any:
        """The answer to somebody of the golden company."""
        answer = self.client.get(path, params=params, headers=_as(name))
        assert answer.status_code == 200, answer.text
        return answer.json()

    def choose(self, name: str, text: str) -> int:
        """Somebody chooses a skill; the status of the answer."""
        return self.client.post("/api/me/skills", json={"text": text, "create": True}, headers=_as(name)).status_code


def _as(name: str) -> dict[str, str]:
    return {"X-Viewer": id_text(make_id("person", SOURCE, name))}


@pytest.fixture(params=["sqlite", "neo4j"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """A store of either kind, with the golden company."""
    made = Settings(store=f"sqlite:///{tmp_path}/company.db")
    if request.param == "neo4j":
        request.getfixturevalue("driver")
        server: Address = request.getfixturevalue("neo4j")
        made = Settings(store=server.uri, store_user=server.user, store_password=server.password)
    graph = open_graph(made)
    load(graph, write_tables(tmp_path / "golden", GOLDEN))
    graph.close()
    return made


@pytest.fixture
def both(settings: Settings) -> Iterator[tuple[Served, Served]]:
    """Two processes on it."""
    with ExitStack() as stack:
        yield stack.enter_context(serving(settings)), stack.enter_context(serving(settings))


@contextmanager
def serving(settings: Settings) -> Iterator[Served]:
    """A process that serves the API on this store."""
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "EXPERTISE_STORE": settings.store,
        "EXPERTISE_STORE_USER": settings.store_user, "EXPERTISE_STORE_PASSWORD": settings.store_password,
    }  # fmt: skip
    command = [sys.executable, "-c", "from api.cli import main; main()", "serve", "--demo", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as running:
        try:
            assert running.stdout is not None
            (address,) = re.findall(r"http://\S+(?= until)", running.stdout.readline())
            with httpx2.Client(base_url=address, timeout=60, trust_env=False) as client:
                yield Served(client)
        finally:
            running.terminate()


def test_what_is_chosen_through_one_process_it_suggests_at_once_and_the_other_within_a_second(
    both: tuple[Served, Served],
) -> None:
    for here, there, name, text, meant in (
        (*both, "eli", "Pottery", "ceramics"),
        (*both[::-1], "ben", "Accounting", "bookkeeping"),
    ):
        (before,) = there.ask("ada", "/api/skills/suggest", q=text)
        assert (before["because"], there.ask("ada", "/api/find", q=text)["divisions"]) == ("create", [])
        assert here.choose(name, text) == 201
        until = time.monotonic() + 1
        assert suggested(here, text) == (text, "same", 1)
        while (offered := suggested(there, text)) != (text, "same", 1):
            assert time.monotonic() < until, offered
        assert suggested(here, meant) == suggested(there, meant) == (text, "meaning", 1)
        found = there.ask("ada", "/api/find", q=text)
        assert [one["name"] for division in found["divisions"] for one in division["first"]] == [name.title()]


def suggested(served: Served, text: str) -> tuple[str, str, int]:
    """The first name that is offered for a text."""
    first = served.ask("ada", "/api/skills/suggest", q=text)[0]
    return first["label"], first["because"], first["people"]


def test_people_who_choose_alike_at_the_same_moment_through_two_processes_meet_in_one_group(
    both: tuple[Served, Served], settings: Settings
) -> None:
    together, answers = threading.Barrier(len(PEOPLE)), list[int]()

    def chooses(served: Served, name: str) -> None:
        for craft in CRAFTS:
            together.wait(60)
            answers.append(served.choose(name, craft))

    ran([threading.Thread(target=chooses, args=(both[place % 2], name)) for place, name in enumerate(PEOPLE)])
    assert answers == [201] * len(PEOPLE) * len(CRAFTS)
    graph = open_graph(settings)
    labels = [row["label"] for row in graph.store.read("names_of_skills", skills=None)]
    assert sorted(labels) == sorted([*CRAFTS, "Kubernetes"])
    things = graph.store.read("rows_of_things", low=0, high=1 << 48)
    assert sorted(row["name"] for row in things if row["kind"] == "skill") == sorted(CRAFTS)
    for craft in CRAFTS:
        (row,) = graph.store.read("members", thing=group_about(skill_id(craft)), audiences=["everyone"])
        assert row["people"] == len(PEOPLE)
    seen = verify(graph, rebuild=False)
    assert (seen.people_astray, seen.experience_astray) == (0, 0)
    graph.close()


def ran(threads: Sequence[threading.Thread]) -> None:
    """Runs them all to their end."""
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
