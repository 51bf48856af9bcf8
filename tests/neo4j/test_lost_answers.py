"""The answer to a commit is lost: what was written is there once, and the caller is told what was done."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from neo4j import Driver

from expertise import contacts
from expertise.connect import choose, undo
from expertise.copying import Tally, tallies
from expertise.errors import Unavailable
from expertise.graph import Graph, open_graph
from expertise.ids import make_id
from expertise.settings import Settings
from expertise.verify import verify
from loaders.load import load
from tests.company import SOURCE, Clock, Person, write_tables
from tests.golden import GOLDEN
from tests.neo4j.between import Between, between
from tests.neo4j.marked import emptied
from tests.neo4j.server import Address


@pytest.fixture
def way(neo4j: Address) -> Iterator[Between]:
    """The way to the server."""
    with between(neo4j.uri) as made:
        yield made


@contextmanager
def golden(way: Between, neo4j: Address, driver: Driver, folder: Path) -> Iterator[Graph]:
    """The golden company on the server, reached that way."""
    emptied(driver)
    settings = Settings(store=way.uri, store_user=neo4j.user, store_password=neo4j.password)
    graph = open_graph(settings, now=Clock())
    try:
        load(graph, write_tables(folder, GOLDEN))
        yield graph
    finally:
        graph.close()


def as_(graph: Graph, name: str) -> Person:
    return Person(graph, make_id("person", SOURCE, name))


def everything(graph: Graph) -> dict[str, Tally]:
    return tallies(graph.store, progress=lambda *_: None)


def something_is_done(graph: Graph, way: Between, lost: int) -> list[str | None]:
    """Writes of several kinds, each with so many commits whose answer is lost; what was told of them."""
    told: list[str | None] = []
    for name in ("eli", "ben", "cai"):
        way.lose_commits(lost)
        told.append(choose(graph, as_(graph, name).viewer, "Pottery", create=True).undo)
        assert way.lost == lost
    way.lose_commits(lost)
    told.append(str(contacts.ask(graph, as_(graph, "eli").viewer, as_(graph, "ben").id)))
    assert way.lost == lost
    way.lose_commits(lost)
    told.append(undo(graph, as_(graph, "ben").viewer, told[1] or "").label)
    assert way.lost == lost
    way.lose_commits(lost)
    as_(graph, "ada").hide("document", make_id("document", SOURCE, "gang"))
    assert way.lost == lost
    return told


def test_a_write_whose_answer_is_lost_is_done_once_and_told_as_if_it_were_not(
    way: Between, neo4j: Address, driver: Driver, tmp_path: Path
) -> None:
    with golden(way, neo4j, driver, tmp_path / "one") as graph:
        wanted = something_is_done(graph, way, 0), everything(graph)
    with golden(way, neo4j, driver, tmp_path / "other") as graph:
        assert (something_is_done(graph, way, 1), everything(graph)) == wanted
        seen = verify(graph, rebuild=False)
        assert (seen.people_astray, seen.experience_astray) == (0, 0)


def test_when_the_answer_is_lost_again_the_caller_is_told_to_try_again(
    way: Between, neo4j: Address, driver: Driver, tmp_path: Path
) -> None:
    with golden(way, neo4j, driver, tmp_path / "files") as graph:
        viewer = as_(graph, "eli").viewer
        way.lose_commits(2)
        with pytest.raises(Unavailable, match="Try again"):
            choose(graph, viewer, "Pottery", create=True)
        again = choose(graph, viewer, "Pottery")
        assert (again.skill.label, again.people, again.undo) == ("Pottery", 0, None)


def test_a_question_is_asked_again_when_the_connections_are_cut(
    way: Between, neo4j: Address, driver: Driver, tmp_path: Path
) -> None:
    with golden(way, neo4j, driver, tmp_path / "files") as graph:
        for _ in range(3):
            way.cut()
            assert as_(graph, "eli").people("Kubernetes") == ["Ada", "Cai", "Dee"]
