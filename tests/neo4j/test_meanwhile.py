"""Who asks while others write: every answer is whole, though a server shows what is being committed piece by piece."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from neo4j import Driver

from expertise.audience import viewer_of
from expertise.graph import Graph, open_graph
from expertise.ids import make_id
from expertise.settings import Settings
from expertise.skills import skill_id
from expertise.store import Row
from tests.company import SOURCE, Company
from tests.neo4j.server import Address

DIVISIONS, HIDDEN_SKILLS, TIMES = range(240), [*range(1, 241)], 40
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
HIDDEN = """
MATCH (p:Person {id: $one})
UNWIND $what AS skill
CREATE (p)-[:HAS_SKILL {source: 'hr', text: 'secret', restricted_to: $audience, audience: $audience}]->(:Skill {id: skill})
"""
HIDDEN_ANEW = """
MATCH (:Person {id: $one})-[f:HAS_SKILL {text: 'secret'}]->(s)
WITH startNode(f) AS p, s, f, properties(f) AS said
DELETE f CREATE (p)-[anew:HAS_SKILL]->(s) SET anew = said
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
    ask = partial(experience, graph)
    before = ask()
    assert [row["people"] for row in before] == [1] * len(DIVISIONS)
    seen = seen_while(ask, lambda: graph.store.write("recount_skill", [(KUBERNETES,)]))
    assert seen == {tuple(map(tuple, before))}


def test_what_is_being_taken_away_is_there_or_not_but_never_without_its_numbers(graph: Graph, driver: Driver) -> None:
    seen = seen_while(partial(experience, graph), lambda: driver.execute_query(MADE_ANEW, skill=KUBERNETES))
    assert {people for rows in seen for _, people, *_ in rows} == {1}


def test_what_is_being_taken_away_is_never_shown_to_who_may_not_see_it(graph: Graph, driver: Driver) -> None:
    driver.execute_query(HIDDEN, one=person("p0"), what=HIDDEN_SKILLS, audience=f"only:{person('p0')}")
    viewer = viewer_of(graph.store, person("p1"))

    def shown() -> list[Row]:
        return graph.store.read("experience_of_person", person=person("p0"), own=False, audiences=viewer.audiences)

    before = shown()
    assert len(before) == 1
    seen = seen_while(shown, lambda: driver.execute_query(HIDDEN_ANEW, one=person("p0")))
    assert seen == {tuple(map(tuple, before))}


def seen_while(ask: Callable[[], list[Row]], work: Callable[[], object]) -> set[tuple[tuple[object, ...], ...]]:
    """What two readers were answered while this was done again and again."""
    ended = Event()

    def seen() -> set[tuple[tuple[object, ...], ...]]:
        answers = set()
        while not ended.is_set():
            answers.add(tuple(map(tuple, ask())))
        return answers

    with ThreadPoolExecutor(2) as readers:
        asked = [readers.submit(seen) for _ in range(2)]
        try:
            for _ in range(TIMES):
                work()
        finally:
            ended.set()
    return asked[0].result() | asked[1].result()


def person(name: str) -> int:
    """The id of somebody of the company."""
    return make_id("person", SOURCE, name)


def experience(graph: Graph) -> list[Row]:
    """A row for each division."""
    return graph.store.read("experience_of_skill", skill=KUBERNETES, limit=len(DIVISIONS), others=[], first=1)
