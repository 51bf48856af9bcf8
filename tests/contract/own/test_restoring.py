"""What people removed they see on their own page, and can let stand again as sources say it."""

from pathlib import Path

import pytest

from expertise import contacts, own
from expertise.errors import Invalid, NotFound
from expertise.models import Fact
from tests.company import Company, Person
from tests.contract.own.work import ADA, CAI, KINDS, KUBERNETES, TARGETS, WORK, elsewhere, reload, seen


def removed(person: Person) -> list[Fact]:
    """What somebody sees of what they removed, left or said no to."""
    return [one for one in person.profile(person).facts if one.refused]


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_removed_is_seen_by_who_removed_it_and_restored(company: Company, tmp_path: Path, kind: str) -> None:
    cai, eli = company.as_("cai"), company.as_("eli")
    before = eli.profile(cai)
    cai.remove(kind, TARGETS[kind])
    assert [(one.kind, one.target or 0) for one in removed(cai)] == [(kind, TARGETS[kind])]
    assert [one for one in eli.profile(cai).facts if one.refused] == []
    own.restore(company.graph, cai.viewer, kind, TARGETS[kind])
    for _ in range(2):
        assert (removed(cai), seen(company, "eli"), eli.profile(cai)) == ([], set(KINDS), before)
        with pytest.raises(NotFound, match=rf"^There is no removed {kind} of yours"):
            own.restore(company.graph, cai.viewer, kind, TARGETS[kind])
        reload(company, tmp_path)


@pytest.mark.parametrize("kind", ["title", "interest", "contact"])
def test_what_was_removed_is_seen_although_nobody_says_it_any_more(company: Company, kind: str) -> None:
    cai, table = company.as_("cai"), {"title": "people", "interest": "interests", "contact": "contacts"}[kind]
    cai.remove(kind, TARGETS[kind])
    silent = [
        {**row, "title": ""} if kind == "title" else row
        for row in WORK[table]
        if kind == "title" or row["person"] != "cai"
    ]
    company.load({**WORK, table: silent})
    assert [(one.kind, one.target or 0) for one in removed(cai)] == [(kind, TARGETS[kind])]
    own.restore(company.graph, cai.viewer, kind, TARGETS[kind])
    assert removed(cai) == []
    company.load(WORK)
    assert seen(company, "eli") == set(KINDS)


def test_restoring_a_skill_that_was_refused_of_anything_accepts_it(company: Company) -> None:
    cai = company.as_("cai")
    own.refuse(company.graph, cai.viewer, KUBERNETES)
    assert "skill" not in seen(company, "eli")
    own.restore(company.graph, cai.viewer, "skill", KUBERNETES)
    assert (cai.profile(cai).refusals, seen(company, "eli")) == ((), set(KINDS))


def test_ones_own_word_about_audience_and_dates_holds_when_a_fact_is_restored(company: Company, tmp_path: Path) -> None:
    cai = company.as_("cai")
    own.set_audience(company.graph, cai.viewer, "skill", KUBERNETES, "division")
    own.correct(company.graph, cai.viewer, "skill", KUBERNETES, since="2020")
    cai.remove("skill", KUBERNETES)
    elsewhere(company, tmp_path)
    own.restore(company.graph, cai.viewer, "skill", KUBERNETES)
    assert ("skill" in seen(company, "dee"), "skill" in seen(company, "eli")) == (True, False)
    assert [one.since for one in cai.profile(cai).facts if one.kind == "skill"] == ["2020"]


def test_whom_one_said_no_to_is_seen_and_can_ask_again(company: Company) -> None:
    dee, eli = company.as_("dee"), company.as_("eli")
    dee.contact(eli)
    contacts.drop(company.graph, eli.viewer, dee.id)
    assert [(one.kind, one.label) for one in removed(eli)] == [("contact", "Dee")]
    own.restore(company.graph, eli.viewer, "contact", dee.id)
    assert [one.name for one in eli.profile(eli).asked_by] == ["Dee"]
    assert removed(eli) == []


def test_only_what_was_removed_can_be_restored(company: Company) -> None:
    cai, eli = company.as_("cai"), company.as_("eli")
    with pytest.raises(NotFound, match=r"^There is no removed title of yours\.$"):
        own.restore(company.graph, eli.viewer, "title")
    with pytest.raises(NotFound):
        own.restore(company.graph, cai.viewer, "contact", ADA)
    with pytest.raises(NotFound):
        own.restore(company.graph, eli.viewer, "contact", CAI)
    with pytest.raises(Invalid, match="'shoe size' is none of skill"):
        own.restore(company.graph, eli.viewer, "shoe size")
