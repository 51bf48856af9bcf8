"""Who asks while others write: every answer is whole, though a server shows what is being committed piece by piece."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from neo4j import Driver

from expertise.graph import Graph, open_graph
from expertise.settings import Settings
from expertise.skills import skill_id
from expertise.store import Row
from tests.company import Company
from tests.neo4j.server import Address

DIVISIONS, TIMES = range(240), 40
KUBERNETES = skill_id("kubernetes")
TABLES = {
    "divisions": [{"id": f"d{one}", "name": f"D{one}"} for one in DIVISIONS],
    "people": [{"id": f"p{one}", "name": f"P{one}", "division": f"d{one}"} for one in DIVISIONS],
    "claims": [{"person": f"p{one}", "skill": "Kubernetes"} for one in DIVISIONS],
}
MADE_ANEW = """
MATCH (s:Skill {id: $skill})<-[x:EXPERIENCE]-(d)
DELETE x CREATE (s)<-[:EXPERIENCE {people: 1, interested: 0}]-(d)
"""


@pytest.fixture
def graph(neo4j: Address, driver: Driver, tmp_path: Path) -> Iterator[Graph]:
    """A company of very many divisions, one person of each of which has a skill."""
    assert driver.execute_query("MATCH (n) RETURN n LIMIT 1").records == []
    made = open_graph(Settings(store=neo4j.uri, store_user=neo4j.user, store_password=neo4j.password))
    Company(made, tmp_path / "tables").load(TABLES)
    yield made
    made.close()


def test_who_looks_at_a_skill_while_its_experience_is_counted_anew_misses_no_division(graph: Graph) -> None:
    seen = seen_while(graph, lambda: graph.store.write("recount_skill", [(KUBERNETES,)]))
    assert seen == {(len(DIVISIONS), 1)}


def test_what_is_being_taken_away_is_there_or_not_but_never_without_its_numbers(graph: Graph, driver: Driver) -> None:
    seen = seen_while(graph, lambda: driver.execute_query(MADE_ANEW, skill=KUBERNETES))
    assert {people for _, people in seen} == {1}


def seen_while(graph: Graph, work: Callable[[], object]) -> set[tuple[int, int | None]]:
    """In how many divisions two readers saw the skill while this was done, and how many people in one of them."""
    ended = Event()

    def seen() -> set[tuple[int, int | None]]:
        counted = set()
        while not ended.is_set():
            rows = experience(graph)
            counted |= {(len(rows), row["people"]) for row in rows}
        return counted

    with ThreadPoolExecutor(2) as readers:
        asked = [readers.submit(seen) for _ in range(2)]
        try:
            for _ in range(TIMES):
                work()
        finally:
            ended.set()
    return asked[0].result() | asked[1].result()


def experience(graph: Graph) -> list[Row]:
    """A row for each division."""
    return graph.store.read("experience_of_skill", skill=KUBERNETES, limit=len(DIVISIONS), others=[], first=1)
