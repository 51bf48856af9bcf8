"""Where very many people have evidence, few of them are read; the answers are those of looking at each."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expertise.answers import FoundDivision, FoundPerson
from expertise.errors import ExpertiseError
from expertise.find import Question, find, find_people
from expertise.graph import Graph
from expertise.ids import make_id
from expertise.models import EvidenceKind, Viewer
from expertise.skills import skill_id
from tests.company import SOURCE, Company, as_json, new_company
from tests.contract.test_evidence import SKILLS, something_happens, tables
from tests.contract.test_unseen import IN_MEMORY, UNSHRUNK

ALL_KINDS = tuple(kind for kind in get_args(EvidenceKind) if kind != "text")
"""With these nobody is left out; but who is narrowed to any is looked at one by one."""
ASKED = [(one,) for one in SKILLS] + [tuple(SKILLS[:2])]


@pytest.fixture(autouse=True)
def _many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is asked as where very many people are, more than are shown of a division."""
    monkeypatch.setattr("expertise.find.ENOUGH_PEOPLE", 0)
    monkeypatch.setattr("expertise.find.PEOPLE_A_DIVISION", 1)


def pages(graph: Graph, viewer: Viewer, question: Question) -> list[FoundPerson]:
    """The whole list, a person a page."""
    listed: list[FoundPerson] = []
    cursor = None
    while True:
        page = find_people(graph, viewer, question, cursor=cursor, limit=1)
        listed += page.people
        if (cursor := page.cursor) is None:
            return listed


def divisions(graph: Graph, viewer: Viewer, question: Question) -> list[FoundDivision]:
    """All divisions, page by page, without where the people of each go on."""
    listed: list[FoundDivision] = []
    cursor = None
    while True:
        page = find(graph, viewer, question, cursor=cursor)
        listed += [replace(division, more=None) for division in page.divisions]
        if (cursor := page.cursor) is None:
            return listed


def answers(company: Company, question: Question, person: str) -> list[str]:
    """The people by division, and one by one."""
    try:
        viewer = company.as_(person).viewer
        by_division = divisions(company.graph, viewer, question)
    except ExpertiseError as error:  # whoever left, or what they may not know of
        return [str(error)]
    return [as_json(one) for one in (*by_division, *pages(company.graph, viewer, question))]


def check(company: Company, people: list[str]) -> None:
    """All of these people find the same whether few are read or everybody is looked at."""
    for person in people:
        for names in ASKED:
            question = Question(skills=tuple(skill_id(one) for one in names), widen=False)
            assert answers(company, question, person) == answers(company, replace(question, kinds=ALL_KINDS), person)


@pytest.mark.embedded
@settings(max_examples=40, phases=UNSHRUNK)
@given(some=tables(), data=st.data(), times=st.integers(1, 4))
def test_people_are_found_alike_whether_they_are_many_or_few(
    some: dict[str, list[dict[str, str]]], data: st.DataObject, times: int
) -> None:
    with TemporaryDirectory(dir=IN_MEMORY) as folder:
        company = new_company(Path(folder), some)
        for _ in range(times):
            with suppress(ExpertiseError):
                something_happens(company, data)
        check(company, [row["id"] for row in some["people"] if row["status"] == "active"])
        company.graph.close()


def spread(chance: Random) -> dict[str, list[dict[str, str]]]:
    """A company of many divisions; here more and there fewer people say for a group alone what others say for everyone."""
    people = [{"id": f"p{n}", "name": f"P{n}", "division": f"d{int(20 * chance.random() ** 2)}"} for n in range(60)]
    said = [
        {"person": one["id"], "skill": SKILLS[0], "audience": chance.choice(("everyone", "group:owls", "group:owls"))}
        for one in chance.sample(people, 45)
    ]
    return {
        "divisions": [{"id": f"d{n}", "name": f"D{n}"} for n in range(20)],
        "people": people,
        "groups": [{"id": "owls", "name": "Night Owls", "audience": "members"}],
        "memberships": [{"person": "p0", "group_or_project": "owls", "audience": "everyone"}],
        "claims": said,
        "interests": [one | {"audience": "everyone"} for one in chance.sample(said, 15)],
    }


@pytest.mark.embedded
@pytest.mark.parametrize("seed", range(4))
def test_divisions_come_in_order_wherever_a_viewer_knows_of_more_people(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr("expertise.find.DIVISIONS_A_PAGE", 2)
    company = new_company(tmp_path, spread(Random(seed)))
    asked = Question(skills=(skill_id(SKILLS[0]),), widen=False)
    assert len(divisions(company.graph, company.as_("p0").viewer, asked)) > 10
    assert answers(company, asked, "p0") == answers(company, replace(asked, kinds=ALL_KINDS), "p0")


def test_who_is_known_to_a_viewer_for_more_than_to_others_is_listed_once(company: Company) -> None:
    company.as_("ben").choose("Kubernetes")
    company.as_("ada").hide("document", make_id("document", SOURCE, "gang"))
    check(company, ["ada", "dee"])
