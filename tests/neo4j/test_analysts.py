"""The questions that graph_schema/README.md shows to analysts, on the whole graph and on a copy for everyone."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver

from expertise.copying import PARTS, SHOWN, Part, copy
from expertise.ids import make_id
from expertise.store import open_store
from tests.company import SOURCE, Company, Tables, new_company
from tests.golden import GOLDEN
from tests.house.tree import ROOT
from tests.neo4j.server import Address
from tests.neo4j.test_plans import SCANS, flat
from tests.stores import access

(BLOCK,) = re.findall(r"```cypher\n(.*?)```", (ROOT / "graph_schema" / "README.md").read_text("utf-8"), re.DOTALL)
QUESTIONS = [one.strip() for one in re.findall(r"^// [^\n]+\n(.*?);$", BLOCK, re.DOTALL | re.MULTILINE)]
MORE: Tables = {
    **GOLDEN,
    "projects": [
        {"id": "atlas", "name": "Atlas", "skills": "Kubernetes;Rust", "from": "2024"},
        {"id": "bolt", "name": "Bolt", "skills": "Kubernetes;Rust", "audience": "division:finance"},
    ],
    "documents": [
        *GOLDEN["documents"],
        {"id": "rust", "title": "Rust for all", "created": "2025", "skills": "Rust"},
        {"id": "own", "title": "Kubernetes for us", "created": "2026", "skills": "Kubernetes", "audience": "division:finance"},
    ],
    "groups": [*GOLDEN["groups"], {"id": "crabs", "name": "Crabs", "skills": "Rust;Kubernetes"}],
    "memberships": [
        *GOLDEN["memberships"],
        {"person": "eli", "group_or_project": "atlas"},
        {"person": "dee", "group_or_project": "bolt"},
        {"person": "eli", "group_or_project": "bolt"},
        {"person": "fay", "group_or_project": "atlas"},
    ],
    "people": [*GOLDEN["people"], {"id": "fay", "name": "Fay", "division": "finance"}],
}  # fmt: skip
ANSWERS = [
    [("Kubernetes", 3), ("Rust", 2)],
    [("Networks", 1), ("Retail", 1)],
    [("Kubernetes", "Rust", 1)],
    [("Networks", "Retail", 1)],
    [("Kubernetes", "Gang scheduling", "2026-05-12"), ("Rust", "Rust for all", "2025")],
]
OF_ONE_SKILL = 1
"""The other questions are about all skills, projects or groups, and look at all of these."""


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    """The golden company with more work in it; Fay has left, and Eli does not want to be found on Atlas."""
    made = new_company(tmp_path, MORE)
    left = [{**row, "status": "left" if row["id"] == "fay" else "active"} for row in MORE["people"]]
    made.load({**MORE, "people": left})
    made.as_("eli").remove("project", make_id("project", SOURCE, "atlas"))
    yield made
    made.graph.close()


@pytest.mark.parametrize("parts", [PARTS, SHOWN], ids=["whole", "shown"])
def test_the_questions_of_analysts_have_the_same_answers_on_the_whole_graph_and_on_a_copy_for_everyone(
    company: Company, neo4j: Address, driver: Driver, parts: Sequence[Part]
) -> None:
    store = open_store(neo4j.uri, access(neo4j))
    copy(company.graph.store, store, parts=parts, progress=lambda *_: None)
    store.close()
    assert [asked(driver, question) for question in QUESTIONS] == ANSWERS


def test_the_question_about_one_skill_looks_only_at_what_leads_to_it(neo4j: Address, driver: Driver) -> None:
    open_store(neo4j.uri, access(neo4j)).close()
    made = [operators(driver, question) for question in QUESTIONS]
    assert not [one for one in made[OF_ONE_SKILL] if one.endswith(SCANS)]
    assert not [one for plan in made for one in plan if one.endswith(("AllNodesScan", "CartesianProduct"))]


def asked(driver: Driver, question: str) -> list[tuple[Any, ...]]:
    """The rows of an answer."""
    return [tuple(row.values()) for row in driver.execute_query(question).records]


def operators(driver: Driver, question: str) -> list[str]:
    """The operators of its plan."""
    with driver.session() as session:
        plan = session.run(f"EXPLAIN {question}").consume().plan
    assert plan is not None
    return list(flat(plan))
