"""Who has left the company is in no answer, and comes back as they were."""

from dataclasses import replace

import pytest

from expertise.errors import NotFound
from expertise.find import Question, find
from expertise.pages import thing_page
from tests.company import Company
from tests.contract.own.work import (
    ATLAS,
    CAI,
    GUILD,
    PLAN,
    WORK,
)


@pytest.mark.parametrize("how", ["dropped", "left"])
def test_who_has_gone_is_in_no_answer_and_comes_back_with_their_own_word(company: Company, how: str) -> None:
    cai, eli = company.as_("cai"), company.as_("eli")
    for name in ("cai", "eli"):
        company.as_(name).choose("Origami", create=True)
    eli.contact(cai)
    cai.contact(eli)
    questions = ("kubernetes", "chess", "batch", "origami", "Cai")
    before = {query: eli.people(query) for query in questions[:-1]}
    assert all("Cai" in names for names in before.values())
    pages = {name: company.as_(name).profile(company.as_(name)) for name in ("ada", "dee", "eli")}
    gone = {**WORK, "people": [{**row, "status": "left"} if row["id"] == "cai" else row for row in WORK["people"]]}
    without = {
        name: [row for row in rows if "cai" not in (row.get("id"), row.get("person"), row.get("contact"))]
        for name, rows in WORK.items()
    }
    company.load(gone if how == "left" else without)
    for name in ("ada", "dee", "eli"):
        viewer = company.as_(name)
        for query in questions:
            answer = find(company.graph, viewer.viewer, Question(query))
            there = [*answer.named, *(one for division in answer.divisions for one in division.first)]
            assert "Cai" not in [one.name for one in there]
        page = viewer.profile(viewer)
        assert "Cai" not in [one.name for one in (*page.contacts, *page.asked_by)]
        assert "contact" not in {fact.kind for fact in page.facts if fact.target == CAI}
        with pytest.raises(NotFound):
            viewer.profile(cai)
        with pytest.raises(NotFound):
            viewer.ways(cai)
        for thing in (ATLAS, PLAN, GUILD):
            assert "Cai" not in [one.name for one in thing_page(company.graph, viewer.viewer, thing).some]
    with pytest.raises(NotFound):
        _ = cai.viewer
    company.load(WORK)
    assert {query: eli.people(query) for query in questions[:-1]} == before
    for name, page in pages.items():
        now = company.as_(name).profile(company.as_(name))
        assert replace(now, facts=()) == replace(page, facts=())
