"""What people put right holds against everything that follows."""

from pathlib import Path

import pytest

from expertise import own
from expertise.errors import Invalid, NotFound
from tests.company import Company
from tests.contract.own.work import (
    DETAILS,
    KUBERNETES,
    TARGETS,
    reload,
)


@pytest.mark.parametrize("kind", sorted(DETAILS))
def test_a_corrected_text_holds_and_one_that_was_removed_can_be_said_again(
    company: Company, tmp_path: Path, kind: str
) -> None:
    cai, eli = company.as_("cai"), company.as_("eli")

    def said() -> str | None:
        page = eli.profile(cai)
        ways = {channel.kind: channel.value for channel in page.channels}
        return {"title": page.title, "place": page.place, **ways}.get(kind)

    assert said() == DETAILS[kind]
    own.correct(company.graph, cai.viewer, kind, text="Another")
    for _ in range(2):
        assert said() == "Another"
        reload(company, tmp_path)
    cai.remove(kind)
    assert said() is None
    own.correct(company.graph, cai.viewer, kind, text="Anew")
    for _ in range(2):
        assert said() == "Anew"
        reload(company, tmp_path)
    cai.remove(kind)
    reload(company, tmp_path)
    assert said() is None


@pytest.mark.parametrize("kind", ["skill", "interest", "project", "document", "group", "contact"])
def test_corrected_dates_hold_and_begin_before_they_end(company: Company, tmp_path: Path, kind: str) -> None:
    cai, target = company.as_("cai"), TARGETS[kind]
    own.correct(company.graph, cai.viewer, kind, target, since="2019-05", until="2019")
    for _ in range(2):
        fact = next(one for one in cai.profile(cai).facts if one.kind == kind and one.target == target)
        assert (fact.since, fact.until) == ("2019-05", "2019")
        with pytest.raises(Invalid, match="ends before it begins"):
            own.correct(company.graph, cai.viewer, kind, target, since="2020")
        with pytest.raises(Invalid, match="ends before it begins"):
            own.correct(company.graph, cai.viewer, kind, target, until="2019-04")
        reload(company, tmp_path)


def test_what_is_corrected_by_nothing_or_by_no_date_is_said(company: Company) -> None:
    cai = company.as_("cai")
    for wrong in ({}, {"text": "K8s"}, {"since": "May"}, {"until": "2019-13"}, {"since": "2019-02-30"}):
        with pytest.raises(Invalid):
            own.correct(company.graph, cai.viewer, "skill", KUBERNETES, **wrong)
    dee = company.as_("dee")
    with pytest.raises(NotFound):
        own.correct(company.graph, dee.viewer, "title", since="2019")
    assert company.as_("eli").profile(dee).title is None
