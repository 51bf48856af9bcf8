"""A skill has a name for everyone only while something that everyone may see names it; a text it was found in does not."""

import pytest

from expertise import own
from expertise.skills import skill_id
from tests.company import Company, Person, Tables
from tests.golden import GOLDEN

MEMO = {"id": "memo", "title": "Memo", "text": "All about origami.", "created": "2026"}
WITH_MEMO: Tables = {
    **GOLDEN,
    "documents": [*GOLDEN["documents"], MEMO],
    "authors": [*GOLDEN["authors"], {"document": "memo", "person": "cai"}],
}
ORIGAMI = skill_id("Origami")


def found_in_texts(company: Company) -> Person:
    """Eli, who has chosen what Cai's memo speaks of, so that a load has found the name in it."""
    eli = company.as_("eli")
    eli.choose("Origami", create=True)
    company.load(WITH_MEMO)
    assert experience(company) == ["Kubernetes", "Origami"]
    return eli


def experience(company: Company, by: str = "cai") -> list[str]:
    """What Cai's page says they have worked on, to somebody."""
    return sorted(one.skill.label for one in company.as_(by).profile(company.as_("cai")).experience)


@pytest.mark.parametrize("how", ["hide", "remove", "division"])
def test_a_text_in_which_a_name_was_found_does_not_keep_it(company: Company, how: str) -> None:
    eli = found_in_texts(company)
    if how == "division":
        own.set_audience(company.graph, eli.viewer, "skill", ORIGAMI, "division")
    else:
        {"hide": eli.hide, "remove": eli.remove}[how]("skill", ORIGAMI)
    for _ in range(2):
        for name in ("ada", "cai"):
            assert company.as_(name).suggest("origami") == [("origami", "create", 0)]
            assert experience(company, name) == ["Kubernetes"]
        company.load(WITH_MEMO)
    assert next(one[:2] for one in eli.suggest("origami")) == (
        ("origami", "create") if how == "remove" else ("Origami", "same")
    )


def test_a_name_that_a_thing_states_stays(company: Company) -> None:
    eli = found_in_texts(company)
    stating = {**MEMO, "id": "plan", "title": "Plan", "text": "", "skills": "Origami"}
    company.load({**WITH_MEMO, "documents": [*WITH_MEMO["documents"], stating]})
    eli.hide("skill", ORIGAMI)
    assert company.as_("ada").suggest("origami") == [("Origami", "same", 1)]
    assert experience(company) == ["Kubernetes", "Origami"]
