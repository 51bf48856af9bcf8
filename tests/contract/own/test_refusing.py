""" "That is not me" holds against everything that follows."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from expertise import own
from expertise.errors import NotFound
from expertise.find import Question, find
from expertise.ids import make_id
from expertise.skills import skill_id
from tests.company import Company, Person
from tests.contract.own.work import (
    BATCH,
    CHESS,
    HIDDEN,
    KUBERNETES,
    PLAN,
    WORK,
    elsewhere,
    reload,
    seen,
    with_memo,
)


def test_a_refused_skill_is_never_derived_again(company: Company, tmp_path: Path) -> None:
    company.load(with_memo("All about chess."))
    cai, eli = company.as_("cai"), company.as_("eli")

    def why(skill: str) -> Sequence[str]:
        return [
            reason.kind for one in eli.profile(cai).experience if one.skill.label == skill for reason in one.reasons
        ]

    assert (why("Kubernetes"), why("Batch"), why("Chess")) == (
        ["project", "declared"],
        ["document", "group"],
        ["document"],
    )
    own.refuse(company.graph, cai.viewer, BATCH, PLAN)
    own.refuse(company.graph, cai.viewer, CHESS, make_id("document", "hr", "memo"))
    own.refuse(company.graph, cai.viewer, KUBERNETES)
    for _ in range(2):
        assert (why("Kubernetes"), why("Batch"), why("Chess")) == ([], ["group"], [])
        assert "Cai" not in eli.people("kubernetes")
        elsewhere(company, tmp_path)
        company.load(with_memo("More about chess than before."))
    cai.choose("Kubernetes")
    assert why("Kubernetes") == ["declared"], "what one says oneself goes before one's refusal"


@pytest.mark.parametrize("how", ["hide", "remove", "refuse"])
def test_what_was_taken_away_stays_away_when_skills_are_merged(company: Company, tmp_path: Path, how: str) -> None:
    cai = company.as_("cai")
    if how == "refuse":
        own.refuse(company.graph, cai.viewer, KUBERNETES)
    else:
        HIDDEN[how](cai, "skill")
    assert "skill" not in seen(company, "eli")
    company.as_("eli").choose("Container ships", create=True)
    into = skill_id("Container ships")
    company.as_("ada").merge(KUBERNETES, into)
    for _ in range(3):
        assert "skill" not in seen(company, "eli")
        names = [one.name for one in find(company.graph, company.as_("dee").viewer, Question("container ships")).people]
        assert "Cai" not in names
        page = company.as_("dee").profile(cai)
        assert not any(reason.kind == "declared" for one in page.experience for reason in one.reasons)
        reload(company, tmp_path)


def test_a_refusal_outweighs_another_word_when_skills_are_merged(company: Company) -> None:
    ship = {"person": "cai", "skill": "Ships"}
    company.load({**WORK, "claims": [*WORK["claims"], ship]})
    cai, eli = company.as_("cai"), company.as_("eli")
    own.correct(company.graph, cai.viewer, "skill", skill_id("Ships"), since="2019")
    company.load(WORK)
    cai.remove("skill", KUBERNETES)
    eli.choose("Ships", create=True)
    company.as_("ada").merge(KUBERNETES, skill_id("Ships"))
    assert "skill" not in seen(company, "eli")


def test_what_was_refused_of_a_document_is_refused_of_it_when_skills_are_merged(company: Company) -> None:
    cai, eli = company.as_("cai"), company.as_("eli")
    own.refuse(company.graph, cai.viewer, BATCH, PLAN)
    eli.choose("Queues", create=True)
    company.as_("ada").merge(BATCH, skill_id("Queues"))
    (queues,) = [one for one in eli.profile(cai).experience if one.skill.label == "Queues"]
    assert [reason.kind for reason in queues.reasons] == ["group"]


def refusals(person: Person) -> list[tuple[str, str | None]]:
    """What somebody sees of what they refused: the skill, and of which thing."""
    return [(one.skill.name, one.thing.name if one.thing else None) for one in person.profile(person).refusals]


def test_what_was_refused_is_seen_by_who_refused_it_and_accepted_again(company: Company) -> None:
    company.load(with_memo("All about chess."))
    cai, eli = company.as_("cai"), company.as_("eli")
    before, page = seen(company, "eli"), eli.profile(cai)
    of: list[tuple[int, int | None]] = [(BATCH, PLAN), (CHESS, make_id("document", "hr", "memo")), (KUBERNETES, None)]
    for skill, thing in of:
        own.refuse(company.graph, cai.viewer, skill, thing)
    assert refusals(cai) == [("Batch", "Plan"), ("Chess", "Memo"), ("Kubernetes", None)]
    assert eli.profile(cai).refusals == ()
    for skill, thing in of:
        own.accept(company.graph, cai.viewer, skill, thing)
        with pytest.raises(NotFound, match=r"^There is no refusal of yours '[0-9a-z]{10}'\.$"):
            own.accept(company.graph, cai.viewer, skill, thing)
    assert refusals(cai) == []
    assert (seen(company, "eli"), eli.profile(cai)) == (before, page)


def test_a_refusal_is_seen_although_nobody_names_the_skill_any_more(company: Company) -> None:
    company.load({**WORK, "claims": [*WORK["claims"], {"person": "cai", "skill": "Ships"}]})
    cai, ada = company.as_("cai"), company.as_("ada")
    own.refuse(company.graph, cai.viewer, skill_id("Ships"))
    assert refusals(cai) == [("Ships", None)]
    assert ada.suggest("ships") == [("ships", "create", 0)]
    own.accept(company.graph, cai.viewer, skill_id("Ships"))
    assert ada.suggest("ships") == [("Ships", "same", 1)]


def test_a_refusal_of_what_one_may_not_see_any_more_is_not_there(company: Company) -> None:
    guild = {"id": "guild", "name": "Guild", "skills": "Batch"}
    ada = company.as_("ada")
    own.refuse(company.graph, ada.viewer, BATCH, make_id("group", "hr", "guild"))
    assert refusals(ada) == [("Batch", "Guild")]
    company.load({**WORK, "groups": [*WORK["groups"][:-1], guild | {"audience": "members"}]})
    assert refusals(ada) == []
    with pytest.raises(NotFound):
        own.accept(company.graph, ada.viewer, BATCH, make_id("group", "hr", "guild"))
    company.load(WORK)
    assert refusals(ada) == [("Batch", "Guild")]


@pytest.mark.parametrize("how", ["refuse", "remove"])
def test_what_is_not_me_is_not_me_by_another_name_and_what_was_removed_is_one_claim(company: Company, how: str) -> None:
    claims = [*WORK["claims"], {"person": "cai", "skill": "Looms"}]
    company.load(
        {**WORK, "claims": [*claims, {"person": "ada", "skill": "Weaving"}, {"person": "cai", "skill": "Weaving"}]}
    )
    cai, ada = company.as_("cai"), company.as_("ada")
    if how == "refuse":
        own.refuse(company.graph, cai.viewer, skill_id("Weaving"))
    else:
        cai.remove("skill", skill_id("Weaving"))
    company.load({**WORK, "claims": [*claims, {"person": "ada", "skill": "Weaving"}]})
    assert ada.people("looms") == ["Cai"]
    company.as_("ada").merge(skill_id("Weaving"), skill_id("Looms"))
    assert sorted(ada.people("looms")) == {"refuse": ["Ada"], "remove": ["Ada", "Cai"]}[how]
