"""Groups are left, and joined again, by their members."""

from pathlib import Path

import pytest

from expertise import own
from expertise.errors import NotFound
from expertise.groups import group_about
from expertise.ids import id_text, make_id
from expertise.pages import thing_page
from expertise.skills import skill_id
from tests.company import Company
from tests.contract.own.work import WORK, reload


def test_who_leaves_a_group_is_out_of_it_whatever_a_source_says(company: Company, tmp_path: Path) -> None:
    ben, owls = company.as_("ben"), make_id("group", "hr", "owls")
    assert f"group:{id_text(owls)}" in ben.viewer.audiences
    ben.leave(owls)
    for _ in range(2):
        assert f"group:{id_text(owls)}" not in ben.viewer.audiences
        with pytest.raises(NotFound):
            thing_page(company.graph, ben.viewer, owls)
        reload(company, tmp_path)


def members(company: Company, group: int) -> list[str]:
    """Whom Ada sees in the group."""
    return sorted(one.name for one in thing_page(company.graph, company.as_("ada").viewer, group).some)


def test_who_left_a_group_that_a_source_says_can_join_it_again(company: Company, tmp_path: Path) -> None:
    ben, owls = company.as_("ben"), make_id("group", "hr", "owls")
    ben.leave(owls)
    assert [one.label for one in ben.profile(ben).facts if one.kind == "group" and one.refused] == ["Night Owls"]
    own.join(company.graph, ben.viewer, owls)
    for _ in range(2):
        assert thing_page(company.graph, ben.viewer, owls).people == 2
        with pytest.raises(NotFound, match=r"^There is no removed group of yours '[0-9a-z]{10}'\.$"):
            own.join(company.graph, ben.viewer, owls)
        reload(company, tmp_path)
    ben.leave(owls)
    company.load({**WORK, "memberships": [row for row in WORK["memberships"] if row["person"] != "ben"]})
    assert [one for one in ben.profile(ben).facts if one.kind == "group"] == []
    with pytest.raises(NotFound, match=r"^There is no group that you left and may come back into '[0-9a-z]{10}'\.$"):
        own.join(company.graph, ben.viewer, owls)
    company.load(WORK)
    with pytest.raises(NotFound):
        thing_page(company.graph, ben.viewer, owls)


def test_who_left_the_group_about_a_skill_they_chose_can_join_it_again(company: Company, tmp_path: Path) -> None:
    chosen = {name: company.as_(name).choose("Origami", create=True) for name in ("dee", "eli")}
    group, eli = group_about(skill_id("Origami")), company.as_("eli")
    eli.leave(group)
    eli.choose("Origami", kind="interest")
    assert members(company, group) == ["Dee"], "who left a group stays out of it, whatever they choose"
    assert [(one.label, one.refused) for one in eli.profile(eli).facts if one.kind == "group"] == [("Origami", True)]
    own.join(company.graph, eli.viewer, group)
    for _ in range(2):
        assert members(company, group) == ["Dee", "Eli"]
        assert [(one.label, one.refused) for one in eli.profile(eli).facts if one.kind == "group"] == [
            ("Origami", False)
        ]
        reload(company, tmp_path)
    eli.leave(group)
    eli.undo(chosen["eli"])
    own.join(company.graph, eli.viewer, group)
    assert members(company, group) == ["Dee", "Eli"], "an interest leads into it as well"


def test_nobody_joins_a_group_whose_skill_they_have_not_chosen_for_everyone(company: Company) -> None:
    chosen = {name: company.as_(name).choose("Origami", create=True) for name in ("ada", "dee", "eli")}
    group, eli, cai = group_about(skill_id("Origami")), company.as_("eli"), company.as_("cai")
    for never_in in (group, make_id("group", "hr", "owls"), 17):
        with pytest.raises(NotFound, match=r"^There is no removed group of yours '[0-9a-z]{10}'\.$"):
            own.join(company.graph, cai.viewer, never_in)
    eli.leave(group)
    eli.hide("skill", skill_id("Origami"))
    with pytest.raises(NotFound, match="may come back into"):
        own.join(company.graph, eli.viewer, group)
    eli.undo(chosen["eli"])
    with pytest.raises(NotFound, match="may come back into"):
        own.join(company.graph, eli.viewer, group)
    assert members(company, group) == ["Ada", "Dee"]
    eli.choose("Origami")
    assert members(company, group) == ["Ada", "Dee"], "they are still out"
    own.join(company.graph, eli.viewer, group)
    assert members(company, group) == ["Ada", "Dee", "Eli"]
