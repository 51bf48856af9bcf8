"""Who across divisions has worked on it, and why each of them is shown."""

from pathlib import Path

import pytest

from expertise.errors import Invalid, NotFound
from expertise.find import Question, find_people
from expertise.skills import skill_id
from tests.company import Company, new_company

ADA = ("Ada", ['wrote "Gang scheduling" (May 2026)', "worked on Atlas, since 2024", "says so, since 2019"])


def test_people_who_worked_on_it_come_by_division_with_their_reasons(company: Company) -> None:
    assert company.as_("eli").found("kubernetes") == [
        ("Retail", [ADA]),
        ("Networks", [("Cai", ["worked on Atlas, since 2024"]), ("Dee", ["is interested"])]),
    ] or company.as_("eli").found("kubernetes") == [
        ("Networks", [("Cai", ["worked on Atlas, since 2024"]), ("Dee", ["is interested"])]),
        ("Retail", [ADA]),
    ]


def test_a_division_says_how_many_worked_on_it_and_how_many_are_only_interested(company: Company) -> None:
    counts = {one.name: (one.people, one.interested) for one in company.as_("eli").find("kubernetes").divisions}
    assert counts == {"Retail": (1, 0), "Networks": (1, 1)}


def test_ones_own_division_comes_last_or_is_left_out(company: Company) -> None:
    for name, division in (("ada", "Retail"), ("cai", "Networks")):
        viewer = company.as_(name)
        assert viewer.found("kubernetes")[-1][0] == division
        assert division not in dict(viewer.found("kubernetes", own_division="out"))


def test_the_flat_list_has_the_same_people(company: Company) -> None:
    assert company.as_("eli").people("kubernetes") == ["Ada", "Cai", "Dee"]


def test_filters_leave_only_what_matches(company: Company) -> None:
    eli = company.as_("eli")
    assert eli.people("kubernetes", kinds=("declared",)) == ["Ada"]
    assert eli.people("kubernetes", kinds=("interest",)) == ["Dee"]
    assert eli.people("kubernetes", since="2026-05") == ["Ada", "Cai"]
    assert eli.found("kubernetes", since="2026-05", kinds=("document",)) == [("Retail", [("Ada", [ADA[1][0]])])]
    assert eli.people("kubernetes", since="2026-07", kinds=("document",)) == []
    assert eli.people("kubernetes", place="malmo") == []


def test_a_persons_name_finds_that_person_first(company: Company) -> None:
    for typed in ("Ada", "ada"):
        assert [one.name for one in company.as_("eli").find(typed).named] == ["Ada"]


def test_words_of_a_text_find_its_author_after_those_with_evidence(company: Company) -> None:
    assert company.as_("eli").people("batch jobs")[0] == "Ada"
    assert company.as_("eli").people("kubernetes batch") == ["Ada", "Cai", "Dee"]


def test_what_is_unknown_or_empty_is_said_so(company: Company) -> None:
    eli = company.as_("eli")
    assert eli.found("xylophone") == []
    for query in ("", "   ", "x" * 10_000):
        with pytest.raises(Invalid):
            eli.find(query)
    with pytest.raises(NotFound):
        eli.find("", skills=(1,))
    with pytest.raises(NotFound):
        eli.find("kubernetes", division=1)
    with pytest.raises(NotFound):
        find_people(company.graph, eli.viewer, Question("kubernetes"), in_division=1)
    for query in ('"', "' OR 1=1 --", "NEAR(a b)", "a AND", "*", "name:x", "\x00", "🦉", "Ωμέγα мир"):
        eli.find(query)


def test_the_answer_says_which_words_name_none_of_the_skills(company: Company) -> None:
    eli = company.as_("eli")
    for query, left_over in (
        ("Kubernetes", ()),
        ("kubernets", ()),
        ("Kubernetes language", ("language",)),
        ("who has used Kubernetes in Gangs, and gangs", ("gangs",)),
        ("basket weaving", ("basket", "weaving")),
    ):
        assert eli.find(query).left_over == left_over
        assert find_people(eli.graph, eli.viewer, Question(query)).left_over == left_over
    assert eli.find("kubernetes gangs", skills=(skill_id("Kubernetes"),)).left_over == ("gangs",)


def test_what_a_viewer_sees_under_two_audiences_counts_together(tmp_path: Path) -> None:
    paper = {"skills": "Weaving", "created": "2020"}
    company = new_company(
        tmp_path,
        {
            "divisions": [{"id": "one", "name": "One"}],
            "people": [{"id": name, "name": name.title(), "division": "one"} for name in ("ada", "ben", "cai")],
            "groups": [{"id": "owls", "name": "Owls", "audience": "group:owls"}],
            "memberships": [{"person": name, "group_or_project": "owls"} for name in ("ada", "cai")],
            "documents": [
                {"id": "looms", "title": "Looms", "audience": "division:one", **paper},
                {"id": "yarns", "title": "Yarns", "audience": "group:owls", **paper},
                {"id": "cloth", "title": "Cloth", "skills": "Weaving", "created": "2026"},
            ],
            "authors": [
                {"document": "looms", "person": "ada"},
                {"document": "yarns", "person": "ada"},
                {"document": "cloth", "person": "ben"},
            ],
        },
    )
    assert company.as_("cai").people("weaving") == ["Ada", "Ben"]  # two documents before one
    company.graph.close()
