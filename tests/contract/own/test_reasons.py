"""The words in which a page says why somebody is there."""

from tests.company import Company
from tests.contract.own.work import (
    WORK,
    with_memo,
)


def test_a_passage_is_cut_between_words(company: Company) -> None:
    around = "incomprehensibilities " * 20
    company.load(with_memo(f"🙂🙂🙂 {around} chess {around}"))
    (found,) = [
        reason.found_in
        for one in company.as_("eli").profile(company.as_("cai")).experience
        if one.skill.label == "Chess"
        for reason in one.reasons
    ]
    assert found == " ".join(["incomprehensibilities"] * 2 + ["chess"] + ["incomprehensibilities"] * 2)


def test_a_membership_does_not_end_with_a_project_that_ended_before_it_began(company: Company) -> None:
    old = {"id": "old", "name": "Old", "skills": "Weaving", "from": "2020", "until": "2024"}
    for since, until, words in (
        ("2025", "", "worked on Old, since 2025"),
        ("2021-03", "", "worked on Old, 2021-24"),
        ("2024-06", "", "worked on Old, 2024"),
        ("", "2019", "worked on Old, until 2019"),
        ("", "2022", "worked on Old, 2020-22"),
        ("", "", "worked on Old, 2020-24"),
    ):
        joined = {"person": "cai", "group_or_project": "old", "from": since, "until": until}
        company.load({**WORK, "projects": [*WORK["projects"], old], "memberships": [*WORK["memberships"], joined]})
        eli, cai = company.as_("eli"), company.as_("cai")
        assert eli.found("weaving") == [("Networks", [("Cai", [words])])]
        assert eli.people("weaving", since="2025") == (["Cai"] if "since" in words else [])
        reasons = [
            reason.words for one in eli.profile(cai).experience for reason in one.reasons if "Old" in reason.words
        ]
        assert reasons == [words]
        fact = next(one for one in eli.profile(cai).projects if one.label == "Old")
        assert (fact.since or "") <= f"{fact.until or '9999'}~"
