"""How the server goes about each question: by an index, and for the people of one skill in the index's own order."""

from collections.abc import Iterator
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase, ResultSummary

from expertise.store import Store, neo4j_texts, open_store
from graph_schema import in_one_piece, names, question, with_one_param
from tests.house.test_questions import WHOLE
from tests.neo4j.fixtures import own_server
from tests.neo4j.marked import emptied
from tests.neo4j.server import Address, Server
from tests.stores import access

SCANS = ("AllNodesScan", "NodeByLabelScan", "RelationshipTypeScan", "AllRelationshipsScan", "CartesianProduct")
SMALL = {
    "changes": "the journal is one node",
    "last_change": "the journal is one node",
    "curations": "decisions are made one by one, by people",
    "names_kept": "what means another is reached by edges that only such skills have",
    "every_division": "a company has some hundreds",
    "people_in_role": "a company has some community managers",
    "secret": "there is one, of the store itself",
    "taken_for_one": "the queue shows all that people reported",
    "ties_on_ways": "two people are put beside each other",
    "viewer": "there is one mark of a filling, or none",
}
"""Questions that look through nodes of which there are few, with why."""
IN_ORDER = ("first_people", "first_people_of_divisions", "experience_of_skill", "first_amounts")
"""They stop after the first few of an index's thousands."""
OF_DIVISIONS = ("first_people_of_divisions", "experience_of_skill")
"""These put a page in order, and may sort divisions or the people of one, never those of a whole skill."""
UNKNOWN = ("01N50", "01N51", "01N52")
"""Labels, types and properties of which the server has never heard."""
TOGETHER = (("ids_of_people", {"after": 0, "limit": 9}), ("skills_held", {"people": 9, "after": 0, "limit": 9}))
HOLDERS, SKILLS, DIVISIONS = 2_000, 20, 40
MANY_HOLDERS = """
UNWIND range(1, $holders) AS person
MERGE (p:Person {id: person})
WITH p UNWIND range(1, $skills) AS skill
MERGE (s:Skill {id: skill})
CREATE (p)-[:EVIDENCE {skill: skill, audience: '', division: p.id % $divisions, order: p.id * 7919 % $holders, person: p.id}]->(s)
"""


@pytest.fixture(scope="module")
def driver(neo4j: Address) -> Iterator[Driver]:
    """The server with the schema in it and nothing else: what it plans rests on nothing that stood there before."""
    with GraphDatabase.driver(neo4j.uri, auth=(neo4j.user, neo4j.password)) as made:
        emptied(made)
        open_store(neo4j.uri, access(neo4j)).close()
        made.execute_query("CALL db.clearQueryCaches()")
        yield made


@pytest.fixture(scope="module")
def many(driver: Driver) -> Driver:
    """The same with skills that many people have, as the server counts them before it plans."""
    driver.execute_query(MANY_HOLDERS, holders=HOLDERS, skills=SKILLS, divisions=DIVISIONS)
    driver.execute_query("CALL db.prepareForReplanning()")
    return driver


def plans_kept(driver: Driver) -> str:
    """How many plans the server says that it kept, and keeps no longer."""
    return str(driver.execute_query("CALL db.clearQueryCaches()").records[0]["value"])


def operators(driver: Driver, name: str) -> list[str]:
    """The operators of a question's plan, the last to run first."""
    plan = explained(driver, name).plan
    assert plan is not None
    return list(flat(plan))


def explained(driver: Driver, name: str) -> ResultSummary:
    """What the server says of a question that it does not run."""
    one = question("neo4j", "read", name)
    text = with_one_param(one.text) if one.row_by_row else in_one_piece(one)
    with driver.session() as session:
        return session.run(f"EXPLAIN {text}", asked=dict.fromkeys(one.params)).consume()


def flat(plan: dict[str, Any]) -> Iterator[str]:
    """The operators of a plan."""
    yield plan["operatorType"].split("@")[0]
    for child in plan.get("children", ()):
        yield from flat(child)


@pytest.mark.parametrize("name", names("neo4j", "read"))
def test_no_question_looks_through_all_nodes_that_need_not(driver: Driver, name: str) -> None:
    scans = [one for one in operators(driver, name) if one.endswith(SCANS)]
    assert not scans or name in WHOLE or name in SMALL or name.startswith("rows_of_"), scans


def test_no_plan_waits_for_a_name_to_come_up(driver: Driver) -> None:
    said = [one for name in names("neo4j", "read") for one in explained(driver, name).gql_status_objects]
    assert [one.status_description for one in said if one.gql_status in UNKNOWN] == []


@pytest.mark.parametrize("name", IN_ORDER)
def test_the_first_people_of_a_skill_are_read_in_order(many: Driver, name: str) -> None:
    made = operators(many, name)
    assert any("RelationshipIndexSeek" in one for one in made), made
    assert "Limit" in made, made
    assert name in OF_DIVISIONS or not [one for one in made if "Sort" in one or "Top" in one], made


@pytest.mark.parametrize("name", ["names_known", "vocabulary_elsewhere", "vocabulary_of_source"])
def test_other_names_are_reached_from_their_skills(many: Driver, name: str) -> None:
    assert "Expand(Into)" not in operators(many, name)


def test_every_question_is_planned_beforehand_and_what_was_asked_together(driver: Driver, neo4j: Address) -> None:
    store = open_store(neo4j.uri, access(neo4j))
    store.read_several(*TOGETHER)
    plans_kept(driver)
    store.plan()
    assert f" {len(names('neo4j', 'read')) + 1} " in plans_kept(driver)
    store.close()


def test_nobody_waits_for_a_new_plan_who_reads_what_was_planned_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    with own_server({"dbms.cypher.min_replan_interval": "0s"}) as server:
        address = server.start()
        planned, other = (open_store(address.uri, access(address)) for _ in range(2))
        monkeypatch.setattr(neo4j_texts, "names", lambda *_: [name for name, _ in TOGETHER])
        planned.plan()
        for store in (planned, other):
            ask(store)
        kept = planned_anew(server)
        with GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:
            driver.execute_query(MANY_HOLDERS, holders=HOLDERS, skills=SKILLS, divisions=DIVISIONS)
        ask(planned)
        assert planned_anew(server) == kept
        ask(other)
        assert (waited := planned_anew(server)) > kept
        planned.plan()
        assert (beside := planned_anew(server)) > waited
        ask(planned)
        assert planned_anew(server) == beside
        planned.close()
        other.close()


def ask(store: Store) -> None:
    """Reads by itself, and together."""
    store.read(TOGETHER[0][0], **TOGETHER[0][1])
    store.read_several(*TOGETHER)


def planned_anew(server: Server) -> int:
    """How many plans the server says that it no longer trusted when somebody asked."""
    return (server.folder / "logs" / "debug.log").read_text(encoding="utf-8").count("Discarded stale")
