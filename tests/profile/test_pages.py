"""The pages of skills, of projects, documents and groups, and of divisions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from expertise.errors import NotFound
from expertise.pages import division_page, skill_page, thing_page
from expertise.skills import skill_id
from tests.reach.small import Small, only


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Small]:
    made = Small(tmp_path / "small.db")
    made.people("Ada", "Ben", "Cai")
    yield made
    made.close()


def test_a_skill_has_a_page_with_what_is_about_it(small: Small) -> None:
    atlas = small.thing("project", "Atlas", about=("Pottery",))
    small.thing("document", "Secret", about=("Pottery",), audience=only("Ben"))
    small.says("Ada", "project", atlas)
    small.claims("Ben", "Pottery", kind="interest")
    seen = skill_page(small.graph, small.viewer("Cai"), skill_id("Pottery"))
    assert (seen.skill.label, seen.people, seen.interested) == ("Pottery", 1, 1)
    assert ([one.name for one in seen.projects], seen.documents) == (["Atlas"], ())
    mine = skill_page(small.graph, small.viewer("Ben"), skill_id("Pottery"))
    assert [one.name for one in mine.documents] == ["Secret"]


def test_a_skill_that_the_viewer_may_not_know_of_has_no_page(small: Small) -> None:
    skill = small.claims("Ben", "Secret sauce", audience=only("Ben"))
    assert skill_page(small.graph, small.viewer("Ben"), skill).skill.label == "Secret sauce"
    with pytest.raises(NotFound):
        skill_page(small.graph, small.viewer("Ada"), skill)


def test_a_project_has_a_page_with_its_skills_and_the_people_that_the_viewer_may_see(small: Small) -> None:
    small.claims("Ben", "Pottery")
    atlas = small.thing("project", "Atlas", about=("Pottery", "Chess"), text="Pottery for all.")
    small.says("Ben", "project", atlas, audience=only("Ben"))
    small.says("Ada", "project", atlas)
    seen = thing_page(small.graph, small.viewer("Cai"), atlas)
    assert (seen.name, seen.people, [one.name for one in seen.some]) == ("Atlas", 1, ["Ada"])
    skills = [(one.skill.label, one.start, one.length) for one in seen.skills]
    assert skills == [("Chess", None, None), ("Pottery", 6, 7)]
    assert thing_page(small.graph, small.viewer("Ben"), atlas).people == 2


def test_what_the_viewer_may_not_see_has_no_page(small: Small) -> None:
    secret = small.thing("document", "Secret", audience=only("Ben"))
    assert thing_page(small.graph, small.viewer("Ben"), secret).name == "Secret"
    with pytest.raises(NotFound):
        thing_page(small.graph, small.viewer("Ada"), secret)


def test_a_division_has_a_page_with_its_line_and_its_people(small: Small) -> None:
    sales, retail = small.division("Sales"), small.division("Retail", under="Sales")
    viewer = small.viewer("Ada")
    top, below = division_page(small.graph, viewer, sales), division_page(small.graph, viewer, retail)
    assert (top.line, [one.name for one in top.below], top.people, top.people_below) == ((), ["Retail"], 0, 3)
    assert ([one.name for one in below.line], below.people, below.people_below) == (["Sales"], 3, 0)
    assert [one.name for one in below.some] == ["Ada", "Ben", "Cai"]
    with pytest.raises(NotFound):
        division_page(small.graph, viewer, 7)
