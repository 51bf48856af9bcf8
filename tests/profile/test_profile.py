"""One page's worth of a person."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from expertise.answers import Profile
from expertise.contacts import ask
from expertise.errors import NotFound
from expertise.models import Channel, Fact
from expertise.profile import profile
from tests.reach.small import Small, only, person_id


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Small]:
    made = Small(tmp_path / "small.db")
    made.division("Sales")
    made.division("Retail", under="Sales")
    made.people("Ada", "Ben", "Cai", "Dee", managers={"Ben": "Ada"}, left="Dee")
    yield made
    made.close()


def page(small: Small, viewer: str, person: str) -> Profile:
    return profile(small.graph, small.viewer(viewer), person_id(person))


def test_a_page_says_who_where_and_how_to_reach_them(small: Small) -> None:
    small.division("Retail", under="Sales")
    for kind, text in (("title", "Buyer"), ("place", "Rome"), ("email", "ben@retail.example"), ("phone", "+999 1")):
        small.says("Ben", kind, text=text, audience=only("Ben") if kind == "phone" else "everyone")
    seen = page(small, "Cai", "Ben")
    assert (seen.name, seen.title, seen.place) == ("Ben", "Buyer", "Rome")
    assert seen.channels == (Channel("email", "ben@retail.example"),)
    assert [one.name for one in seen.divisions] == ["Sales", "Retail"]
    assert seen.manager is not None
    assert seen.manager.name == "Ada"
    assert [one.kind for one in page(small, "Ben", "Ben").channels] == ["email", "phone"]


def test_experience_comes_with_its_evidence_in_words_and_interests_apart(small: Small) -> None:
    small.claims("Cai", "Pottery")
    plan = small.thing("document", "Plan", about=("Pottery",), text="All about Pottery.", since="2026-05-01")
    small.says("Ben", "document", plan)
    small.claims("Ben", "Kubernetes")
    small.claims("Ben", "Chess", kind="interest")
    seen = page(small, "Ada", "Ben")
    assert [(one.skill.label, [reason.words for reason in one.reasons]) for one in seen.experience] == [
        ("Pottery", ['wrote "Plan" (May 2026)']),
        ("Kubernetes", ["says so"]),
    ]
    assert seen.experience[0].reasons[0].found_in == "Plan All about Pottery."
    assert [one.label for one in seen.interests] == ["Chess"]
    assert [(one.label, one.since) for one in seen.documents] == [("Plan", "2026-05-01")]


def test_projects_come_the_latest_first_and_fifty_at_most(small: Small) -> None:
    for year in range(1950, 2010):
        small.says("Ben", "project", small.thing("project", f"P{year}", since=str(year), until=str(year)))
    assert [one.label for one in page(small, "Ada", "Ben").projects] == [f"P{year}" for year in range(2009, 1959, -1)]


def test_contacts_are_those_who_both_said_so(small: Small) -> None:
    small.contacts("Ada", "Ben")
    small.says("Ben", "contact", person_id("Cai"))
    assert [one.name for one in page(small, "Cai", "Ben").contacts] == ["Ada"]
    assert [one.name for one in page(small, "Cai", "Cai").asked_by] == ["Ben"]
    assert page(small, "Ben", "Ben").asked_by == ()


def test_whoever_is_asked_sees_it_whatever_the_audience_and_answers(small: Small) -> None:
    ask(small.graph, small.viewer("Ben"), person_id("Cai"), audience="contacts")
    assert [one.name for one in page(small, "Cai", "Cai").asked_by] == ["Ben"]
    ask(small.graph, small.viewer("Cai"), person_id("Ben"))
    assert page(small, "Cai", "Cai").asked_by == ()
    assert [one.name for one in page(small, "Cai", "Ben").contacts] == ["Cai"]
    assert page(small, "Ada", "Ben").contacts == ()


def test_on_ones_own_page_stands_every_fact_with_who_sees_it_also_what_was_refused(small: Small) -> None:
    plan = small.thing("document", "Plan")
    small.says("Ben", "document", plan, audience=only("Ben"))
    small.says("Ben", "place", text="Rome")
    small.says("Ben", "contact", person_id("Dee"))
    small.word("Ben", "place", refused=1)
    seen = page(small, "Ben", "Ben")
    assert seen.facts == (
        Fact("document", plan, "Plan", source="hr", audience=only("Ben")),
        Fact("place", None, "Rome", "Rome", source="hr", audience="everyone", refused=True),
    )
    assert seen.place is None
    assert [one.label for one in seen.documents] == ["Plan"]
    other = page(small, "Ada", "Ben")
    assert (other.facts, other.documents, other.asked_by, other.notices) == ((), (), (), ())


def test_who_left_and_who_never_was_have_no_page(small: Small) -> None:
    for name in ("Dee", "Nobody"):
        with pytest.raises(NotFound):
            page(small, "Ada", name)


def test_a_circle_of_divisions_is_followed_once(small: Small) -> None:
    small.division("Sales", under="Retail")
    small.division("Retail", under="Sales")
    assert [one.name for one in page(small, "Ada", "Ben").divisions] == ["Sales", "Retail"]
