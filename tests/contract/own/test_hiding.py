"""What people hide, narrow or take away nobody else sees again, whatever is loaded."""

from pathlib import Path

import pytest

from expertise import own
from expertise.errors import Invalid, NotFound
from expertise.ids import id_text
from expertise.skills import skill_id
from tests.company import Company
from tests.contract.own.work import (
    CAI,
    CHESS,
    GUILD,
    HIDDEN,
    KINDS,
    KUBERNETES,
    TARGETS,
    reload,
    seen,
)

pytestmark = pytest.mark.embedded


def test_cai_has_a_fact_of_every_kind_that_everybody_sees(company: Company) -> None:
    for name in ("ada", "dee", "eli"):
        assert seen(company, name) == set(KINDS)


@pytest.mark.parametrize("how", HIDDEN)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_hidden_or_removed_nobody_else_sees_again(
    company: Company, tmp_path: Path, kind: str, how: str
) -> None:
    cai = company.as_("cai")
    HIDDEN[how](cai, kind)
    rest = set(KINDS) - {kind}
    for _ in range(2):
        for name in ("eli", "dee", "ada"):
            assert seen(company, name) == rest, name
        fact = next(one for one in cai.profile(cai).facts if one.kind == kind and (one.target or 0) == TARGETS[kind])
        assert (fact.audience == f"only:{id_text(CAI)}", fact.refused) == (how == "hide", how == "remove")
        assert (kind in seen(company, "cai")) == (how == "hide")
        reload(company, tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_an_audience_is_who_sees_it_and_holds(company: Company, tmp_path: Path, kind: str) -> None:
    cai = company.as_("cai")
    for audience, may in (("division", {"dee"}), ("contacts", {"ada"}), ("everyone", {"ada", "dee", "eli"})):
        own.set_audience(company.graph, cai.viewer, kind, TARGETS[kind], audience)
        if kind == "contact":
            may = may | {"ada"}  # whoever is called a contact may know
        for _ in range(2):
            assert {name for name in ("ada", "dee", "eli") if kind in seen(company, name)} == may, audience
            reload(company, tmp_path)


def test_hiding_holds_when_ones_own_word_is_taken_back(company: Company) -> None:
    cai = company.as_("cai")
    made = cai.choose("Kubernetes")
    cai.hide("skill", KUBERNETES)
    cai.undo(made)
    assert "skill" not in seen(company, "eli")
    own.set_audience(company.graph, cai.viewer, "skill", KUBERNETES, "everyone")
    assert "skill" in seen(company, "eli")


def test_what_is_not_ones_own_is_not_found_and_named_without_numbers(company: Company) -> None:
    eli = company.as_("eli")
    target = id_text(KUBERNETES)
    with pytest.raises(NotFound, match=rf"^There is no skill of yours '{target}'\.$"):
        eli.hide("skill", KUBERNETES)
    with pytest.raises(NotFound, match=r"^There is no phone of yours\.$"):
        eli.remove("phone")
    with pytest.raises(NotFound, match=r"^There is no group of yours '[0-9a-z]{10}'\.$"):
        eli.leave(GUILD)
    with pytest.raises(NotFound, match=r"^There is no skill '[0-9a-z]{10}'\.$"):
        own.refuse(company.graph, eli.viewer, skill_id("Nothing"))
    with pytest.raises(NotFound, match=r"^There is no project, document or group '[0-9a-z]{10}'\.$"):
        own.refuse(company.graph, eli.viewer, KUBERNETES, 17)
    with pytest.raises(Invalid, match="'shoe size' is none of skill"):
        eli.hide("shoe size")
    with pytest.raises(Invalid, match="is none of everyone"):
        own.set_audience(company.graph, eli.viewer, "interest", CHESS, f"only:{id_text(CAI)}")
