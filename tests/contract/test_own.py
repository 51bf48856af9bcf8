"""What people say about themselves goes before what anybody else says of them, and holds against everything that follows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from expertise import contacts, own
from expertise.errors import Invalid, NotFound
from expertise.find import Question, find, find_people
from expertise.ids import id_text, make_id
from expertise.merging import merge_skills
from expertise.models import Profile
from expertise.pages import thing_page
from expertise.skills import skill_id
from loaders.load import load
from tests.company import Company, Person, Tables, new_company, write_tables
from tests.golden import GOLDEN

ADA, CAI = make_id("person", "hr", "ada"), make_id("person", "hr", "cai")
KUBERNETES, CHESS, BATCH = skill_id("Kubernetes"), skill_id("Chess"), skill_id("Batch")
PLAN, GUILD, ATLAS = (
    make_id("document", "hr", "plan"),
    make_id("group", "hr", "guild"),
    make_id("project", "hr", "atlas"),
)
DETAILS = {"title": "Engineer", "place": "Lund", "email": "cai@acme.example", "phone": "12", "chat": "cai"}
TARGETS = {
    "skill": KUBERNETES, "interest": CHESS, "project": ATLAS, "document": PLAN, "group": GUILD, "contact": ADA,
    **dict.fromkeys(DETAILS, 0),
}  # fmt: skip
KINDS = tuple(TARGETS)


def rows(table: str, *more: dict[str, str]) -> list[dict[str, str]]:
    return [*(dict(row) for row in GOLDEN.get(table, ())), *more]


WORK: Tables = {
    **GOLDEN,
    "people": [row | {**DETAILS, "chat_audience": "everyone"} if row["id"] == "cai" else row for row in rows("people")],
    "documents": rows("documents", {"id": "plan", "title": "Plan", "created": "2026", "skills": "Batch"}),
    "groups": rows("groups", {"id": "guild", "name": "Guild", "skills": "Batch"}),
    "memberships": rows("memberships", {"person": "cai", "group_or_project": "guild"}),
    "authors": rows("authors", {"document": "plan", "person": "cai"}),
    "claims": rows("claims", {"person": "cai", "skill": "Kubernetes"}, {"person": "ben", "skill": "Chess"}),
    "interests": rows("interests", {"person": "cai", "skill": "Chess"}, {"person": "eli", "skill": "Chess"}),
}
"""The golden company, where Cai has a fact of every kind, for everyone to see."""


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    """The golden company, where Cai has a fact of every kind, for everyone to see."""
    made = new_company(tmp_path, WORK)
    yield made
    made.graph.close()


def kinds_on(page: Profile) -> set[str]:
    """The kinds of facts that a page shows, wherever on it."""
    there = {channel.kind for channel in page.channels} | {
        reason.kind for one in page.experience for reason in one.reasons
    }
    facts: dict[str, object] = {
        "title": page.title,
        "place": page.place,
        "interest": page.interests,
        "contact": page.contacts,
    }
    facts |= {"project": page.projects, "document": page.documents, "group": page.groups}
    return {"skill" if kind == "declared" else kind for kind in there} | {kind for kind, some in facts.items() if some}


def seen(company: Company, by: str, of: str = "cai") -> set[str]:
    """The kinds of facts about somebody that a person meets, on their page, in answers and among those of a thing."""
    viewer, other = company.as_(by), company.as_(of)
    kinds = kinds_on(viewer.profile(other))
    for query in ("kubernetes", "chess", "batch"):
        for one in find_people(company.graph, viewer.viewer, Question(query)).people:
            if one.id == other.id:
                kinds |= {"skill" if reason.kind == "declared" else reason.kind for reason in one.reasons} - {"text"}
                kinds |= {channel.kind for channel in one.channels}
    for thing in (ATLAS, PLAN, GUILD):
        page = thing_page(company.graph, viewer.viewer, thing)
        kinds |= {page.type} if other.id in {one.id for one in page.some} else set()
    return kinds


def with_memo(text: str) -> Tables:
    """The company, where Cai wrote one document more, which does not state what it is about."""
    memo = {"id": "memo", "title": "Memo", "created": "2026", "text": text}
    return {
        **WORK,
        "documents": [*WORK["documents"], memo],
        "authors": [*WORK["authors"], {"document": "memo", "person": "cai"}],
    }


def elsewhere(company: Company, tmp_path: Path) -> None:
    """Another source says all of it that two sources can say, and for everyone."""
    tables: Tables = {
        "people": [{**DETAILS, "id": "17", "name": "Cai", "chat_audience": "everyone"}],
        "claims": [{"person": "17", "skill": "Kubernetes"}],
        "interests": [{"person": "17", "skill": "Chess"}],
    }
    load(company.graph, write_tables(tmp_path / "crm", tables), source="crm")


def reload(company: Company, tmp_path: Path) -> None:
    """The same files again, and another source that says the same."""
    company.load(WORK)
    elsewhere(company, tmp_path)
    company.load(WORK)


HIDDEN: dict[str, Callable[[Person, str], None]] = {
    "hide": lambda person, kind: own.hide(person.graph, person.viewer, kind, TARGETS[kind]),
    "remove": lambda person, kind: own.remove(person.graph, person.viewer, kind, TARGETS[kind]),
}


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
    company.graph.store.transact(lambda facts: merge_skills(facts, KUBERNETES, into=into))
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
    company.graph.store.transact(lambda facts: merge_skills(facts, KUBERNETES, into=skill_id("Ships")))
    assert "skill" not in seen(company, "eli")


def test_what_was_refused_of_a_document_is_refused_of_it_when_skills_are_merged(company: Company) -> None:
    cai, eli = company.as_("cai"), company.as_("eli")
    own.refuse(company.graph, cai.viewer, BATCH, PLAN)
    eli.choose("Queues", create=True)
    company.graph.store.transact(lambda facts: merge_skills(facts, BATCH, into=skill_id("Queues")))
    (queues,) = [one for one in eli.profile(cai).experience if one.skill.label == "Queues"]
    assert [reason.kind for reason in queues.reasons] == ["group"]


def test_hiding_holds_when_ones_own_word_is_taken_back(company: Company) -> None:
    cai = company.as_("cai")
    made = cai.choose("Kubernetes")
    cai.hide("skill", KUBERNETES)
    cai.undo(made)
    assert "skill" not in seen(company, "eli")
    own.set_audience(company.graph, cai.viewer, "skill", KUBERNETES, "everyone")
    assert "skill" in seen(company, "eli")


def test_who_leaves_a_group_is_out_of_it_whatever_a_source_says(company: Company, tmp_path: Path) -> None:
    ben, owls = company.as_("ben"), make_id("group", "hr", "owls")
    assert f"group:{id_text(owls)}" in ben.viewer.audiences
    ben.leave(owls)
    for _ in range(2):
        assert f"group:{id_text(owls)}" not in ben.viewer.audiences
        with pytest.raises(NotFound):
            thing_page(company.graph, ben.viewer, owls)
        reload(company, tmp_path)


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


def test_contacts_are_two_who_both_said_so(company: Company) -> None:
    dee, eli, ada = company.as_("dee"), company.as_("eli"), company.as_("ada")

    def known() -> tuple[list[str], list[str], list[str]]:
        return (
            [one.name for one in ada.profile(dee).contacts],
            [one.name for one in ada.profile(eli).contacts],
            [one.name for one in eli.profile(eli).asked_by],
        )

    dee.choose("Kubernetes")
    eli.choose("Kubernetes")
    assert known() == ([], [], []), "sharing a skill makes no contact"
    assert dee.contact(eli) is False
    assert known() == ([], [], ["Dee"])
    assert dee.contact(eli) is False
    assert eli.contact(dee) is True
    assert known() == (["Eli"], ["Dee"], [])
    assert f"contacts:{id_text(dee.id)}" in eli.viewer.audiences
    contacts.drop(company.graph, eli.viewer, dee.id)
    assert known() == ([], [], []), "who dropped somebody is not asked again"
    assert f"contacts:{id_text(dee.id)}" not in eli.viewer.audiences
    assert eli.contact(dee) is True
    assert known() == (["Eli"], ["Dee"], [])


def test_who_is_asked_can_say_no_and_who_asks_can_take_it_back(company: Company) -> None:
    dee, eli = company.as_("dee"), company.as_("eli")
    dee.contact(eli)
    contacts.drop(company.graph, eli.viewer, dee.id)
    assert eli.profile(eli).asked_by == ()
    assert dee.contact(eli) is False
    assert eli.profile(eli).asked_by == ()
    contacts.drop(company.graph, dee.viewer, eli.id)
    with pytest.raises(NotFound):
        contacts.drop(company.graph, dee.viewer, eli.id)
    assert eli.contact(dee) is False
    assert [one.name for one in dee.profile(dee).asked_by] == ["Eli"]
    contacts.drop(company.graph, eli.viewer, dee.id)
    assert dee.profile(dee).asked_by == ()
    dee.contact(eli)
    assert [one.name for one in eli.profile(eli).asked_by] == ["Dee"]


def test_a_contact_that_is_hidden_opens_nothing(company: Company) -> None:
    ada, cai = company.as_("ada"), company.as_("cai")
    own.set_audience(company.graph, cai.viewer, "place", 0, "contacts")
    assert ada.profile(cai).place == "Lund"
    cai.hide("contact", ADA)
    assert f"contacts:{id_text(CAI)}" not in ada.viewer.audiences
    assert (ada.profile(cai).place, ada.profile(cai).contacts, ada.profile(ada).asked_by) == (None, (), ())


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


def test_a_passage_is_cut_between_words(company: Company) -> None:
    around = "incomprehensibilities " * 20
    company.load(with_memo(f"{around} chess {around}"))
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
