"""Reading on: nobody who did not change is repeated or missed, whatever others write in the meantime."""

import random
from base64 import urlsafe_b64decode
from collections import Counter
from pathlib import Path

import pytest

from expertise.errors import Invalid
from expertise.find import Question, find, find_people
from expertise.ids import id_text
from tests.company import Company, Person, new_company

pytestmark = pytest.mark.embedded

PEOPLE = [f"p{number:02}" for number in range(60)]
DIVISIONS = [f"d{number:02}" for number in range(13)]
CHANGING = PEOPLE[::4]
STAYING = [name for name in PEOPLE if name not in CHANGING]


@pytest.fixture
def many(tmp_path: Path) -> Company:
    """Sixty people in thirteen divisions, most with evidence for two skills, some with texts about them."""
    dice = random.Random(7)
    made = {
        "divisions": [{"id": name, "name": name.upper()} for name in DIVISIONS],
        "people": [{"id": name, "name": f"Person {name}", "division": dice.choice(DIVISIONS)} for name in PEOPLE],
        "claims": [
            {"person": name, "skill": skill, "from": str(dice.randint(2015, 2026))}
            for name in PEOPLE
            for skill in ("Kubernetes", "Batch")
            if dice.random() < 0.7
        ],
        "documents": [
            {
                "id": f"t{number}",
                "title": f"Paper {number} on gang scheduling",
                "skills": "Kubernetes" if number % 2 else "",
            }
            for number in range(12)
        ],
        "authors": [{"document": f"t{number}", "person": dice.choice(PEOPLE)} for number in range(12)],
    }
    return new_company(tmp_path, made)


def others_write(company: Company, dice: random.Random) -> None:
    """Some of the people who may change choose a skill, hide it or take it away."""
    for name in dice.sample(CHANGING, 4):
        person = company.as_(name)
        skill = person.skill("Kubernetes")
        if dice.random() < 0.5:
            person.choose("Kubernetes")
        elif any(
            (fact.kind, fact.target, fact.refused) == ("skill", skill, False) for fact in person.profile(person).facts
        ):
            person.remove("skill", skill)


def everybody(viewer: Person, question: Question, between: object) -> Counter[str]:
    """How often each person is shown when all pages of all divisions are read to the end."""
    shown: Counter[str] = Counter()
    cursor = None
    while True:
        page = find(viewer.graph, viewer.viewer, question, cursor=cursor)
        between()  # type: ignore[operator]
        for division in page.divisions:
            shown.update(one.name for one in division.first)
            more = division.more
            while more is not None:
                rest = find_people(viewer.graph, viewer.viewer, question, in_division=division.id, cursor=more, limit=2)
                between()  # type: ignore[operator]
                shown.update(one.name for one in rest.people)
                more = rest.cursor
        if page.cursor is None:
            return shown
        cursor = page.cursor


def everybody_flat(viewer: Person, question: Question, between: object) -> Counter[str]:
    """How often each person is shown when the flat list is read to its end."""
    shown: Counter[str] = Counter()
    cursor = None
    while True:
        page = find_people(viewer.graph, viewer.viewer, question, cursor=cursor, limit=3)
        shown.update(one.name for one in page.people)
        if page.cursor is None:
            return shown
        cursor = page.cursor
        between()  # type: ignore[operator]


@pytest.mark.parametrize("query", ["Kubernetes", "kubernetes batch", "kubernetes gang paper", "gang scheduling"])
@pytest.mark.parametrize("read", [everybody, everybody_flat])
def test_who_did_not_change_is_shown_once_while_others_write(many: Company, query: str, read: object) -> None:
    viewer, question = many.as_("p01"), Question(query)
    before = read(viewer, question, lambda: None)  # type: ignore[operator]
    assert set(before.values()) == {1}
    for seed in range(3):
        dice = random.Random(seed)
        shown = read(viewer, question, lambda dice=dice: others_write(many, dice))  # type: ignore[operator]
        staying = {f"Person {name}" for name in STAYING} & before.keys()
        assert {name: shown[name] for name in staying} == dict.fromkeys(staying, 1)


def test_both_ways_of_reading_find_the_same_people(many: Company) -> None:
    viewer = many.as_("p01")
    for query in ("Kubernetes", "kubernetes batch", "gang scheduling"):
        found = everybody(viewer, Question(query), lambda: None)
        assert found == everybody_flat(viewer, Question(query), lambda: None)
        totals = find(viewer.graph, viewer.viewer, Question(query)).divisions
        assert all(one.people + one.interested >= len(one.first) for one in totals)


def test_a_cursor_tells_nothing_and_cannot_be_changed(many: Company) -> None:
    viewer = many.as_("p01")
    answer = find_people(many.graph, viewer.viewer, Question("Kubernetes"), limit=3)
    assert answer.cursor is not None
    sealed = urlsafe_b64decode(answer.cursor + "=" * (-len(answer.cursor) % 4))
    assert not any(
        shown in sealed for one in answer.people for shown in (id_text(one.id).encode(), str(one.id).encode())
    )
    for place in range(0, len(answer.cursor), 5):
        other = "A" if answer.cursor[place] != "A" else "B"
        changed = answer.cursor[:place] + other + answer.cursor[place + 1 :]
        with pytest.raises(Invalid, match="this cursor was not given out for this question"):
            find_people(many.graph, viewer.viewer, Question("Kubernetes"), cursor=changed, limit=3)


def test_a_cursor_fits_only_its_question_and_its_viewer(many: Company) -> None:
    viewer, other = many.as_("p01"), many.as_("p02")
    cursor = find_people(viewer.graph, viewer.viewer, Question("Kubernetes"), limit=3).cursor
    for asker, query, given in ((viewer, "Batch", cursor), (other, "Kubernetes", cursor), (viewer, "Kubernetes", "x!")):
        with pytest.raises(Invalid):
            find_people(asker.graph, asker.viewer, Question(query), cursor=given)
