"""The ways from one person to another."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from expertise.answers import Way
from expertise.errors import NotFound
from expertise.facts import Saying
from expertise.models import EVERYONE
from expertise.reach import reach
from tests.reach.small import SOURCE, Small, only, person_id


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Small]:
    made = Small(tmp_path / "small.db")
    yield made
    made.close()


def ways(small: Small, viewer: str, person: str) -> list[str]:
    return [in_words(way) for way in reach(small.graph, small.viewer(viewer), person_id(person))]


def in_words(way: Way) -> str:
    first, *others = way.steps
    assert first.edge is None
    return " > ".join([first.node.name, *(f"{step.edge} {step.node.name}" for step in others)])


def test_a_contact_is_one_step_away(small: Small) -> None:
    small.people("Ada", "Ben")
    small.contacts("Ada", "Ben")
    assert ways(small, "Ada", "Ben") == ["Ada > is a contact of Ben"]


def test_who_has_not_agreed_is_no_contact(small: Small) -> None:
    small.people("Ada", "Ben")
    small.says("Ada", "contact", person_id("Ben"))
    assert ways(small, "Ada", "Ben") == []
    assert ways(small, "Ben", "Ada") == []


def test_managers_lead_up_and_down(small: Small) -> None:
    small.people("Ada", "Ben", "Cai", managers={"Ben": "Ada", "Cai": "Ada"})
    assert ways(small, "Ben", "Cai") == ["Ben > reports to Ada > manages Cai"]


def test_what_two_people_share_is_two_steps(small: Small) -> None:
    small.people("Ada", "Ben")
    for kind, name in (("document", "Plan"), ("group", "Owls"), ("project", "Atlas")):
        thing = small.thing(kind, name)
        small.says("Ada", kind, thing)
        small.says("Ben", kind, thing)
    assert ways(small, "Ada", "Ben") == [
        "Ada > worked on Atlas > together with Ben",
        "Ada > is in Owls > together with Ben",
        "Ada > wrote Plan > together with Ben",
    ]


def test_of_ways_of_one_length_contacts_come_first_then_managers(small: Small) -> None:
    small.people("Ada", "Ben", "Cai", "Dee", managers={"Ada": "Cai", "Ben": "Cai"})
    small.contacts("Ada", "Dee")
    small.contacts("Dee", "Ben")
    assert ways(small, "Ada", "Ben") == [
        "Ada > is a contact of Dee > is a contact of Ben",
        "Ada > reports to Cai > manages Ben",
    ]


def test_ways_share_nobody_in_between(small: Small) -> None:
    small.people("Ada", "Ben", "Cai", "Dee")
    for one, other in (("Ada", "Cai"), ("Cai", "Ben"), ("Cai", "Dee"), ("Dee", "Ben")):
        small.contacts(one, other)
    assert ways(small, "Ada", "Ben") == ["Ada > is a contact of Cai > is a contact of Ben"]


def test_two_direct_edges_are_two_ways(small: Small) -> None:
    small.people("Ada", "Ben", managers={"Ada": "Ben"})
    small.contacts("Ada", "Ben")
    assert ways(small, "Ada", "Ben") == ["Ada > is a contact of Ben", "Ada > reports to Ben"]


def test_there_are_three_ways_at_most(small: Small) -> None:
    between = ["Cai", "Dee", "Eli", "Fay"]
    small.people("Ada", "Ben", *between)
    for one in between:
        small.contacts("Ada", one)
        small.contacts(one, "Ben")
    assert len(ways(small, "Ada", "Ben")) == 3


def test_a_way_has_six_steps_at_most(small: Small) -> None:
    line = ["Ada", "Ben", "Cai", "Dee", "Eli", "Fay", "Gus", "Hal"]
    small.people(*line)
    for one, other in pairwise(line):
        small.contacts(one, other)
    assert [len(way.steps) - 1 for way in reach(small.graph, small.viewer("Ada"), person_id("Gus"))] == [6]
    assert ways(small, "Ada", "Hal") == []


def test_nobody_needs_a_way_to_themselves(small: Small) -> None:
    small.people("Ada")
    assert ways(small, "Ada", "Ada") == []


def test_who_left_and_who_never_was_are_not_found(small: Small) -> None:
    small.people("Ada", "Ben", "Cai", left="Ben")
    small.contacts("Ada", "Ben")
    small.contacts("Ben", "Cai")
    assert ways(small, "Ada", "Cai") == []
    for name in ("Ben", "Nobody"):
        with pytest.raises(NotFound):
            ways(small, "Ada", name)


def test_a_person_who_manages_themselves_leads_nowhere(small: Small) -> None:
    small.people("Ada", "Ben", managers={"Ada": "Ada"})
    assert ways(small, "Ada", "Ben") == []


def test_two_who_manage_each_other_are_one_step_apart(small: Small) -> None:
    small.people("Ada", "Ben", managers={"Ada": "Ben", "Ben": "Ada"})
    assert ways(small, "Ada", "Ben") == ["Ada > manages Ben", "Ada > reports to Ben"]


def test_what_more_than_200_people_share_is_no_way(small: Small) -> None:
    small.people("Ada", "Ben")
    group = small.thing("group", "Everybody")
    others = [f"Person {number}" for number in range(199)]
    small.people(*others)
    for name in ("Ada", "Ben", *others[:198]):
        small.says(name, "group", group)
    assert ways(small, "Ada", "Ben") == ["Ada > is in Everybody > together with Ben"]
    small.says(others[198], "group", group, audience=only(others[198]))
    assert ways(small, "Ada", "Ben") == ["Ada > is in Everybody > together with Ben"]
    assert ways(small, others[198], "Ben") == []
    small.says(others[198], "group", group)
    assert ways(small, "Ada", "Ben") == []


def test_who_has_more_than_200_contacts_is_no_way_but_may_ask_and_be_asked_for(small: Small) -> None:
    small.people("Ada", "Ben", "Hub")
    others = [f"Person {number}" for number in range(199)]
    small.people(*others)
    for name in ("Ada", "Ben", *others[:198]):
        small.contacts(name, "Hub")
    assert ways(small, "Ada", "Ben") == ["Ada > is a contact of Hub > is a contact of Ben"]
    small.says("Hub", "contact", person_id(others[198]))
    assert ways(small, "Ada", "Ben") == ["Ada > is a contact of Hub > is a contact of Ben"]
    small.says(others[198], "contact", person_id("Hub"))
    assert ways(small, "Ada", "Ben") == []
    assert ways(small, "Ada", "Hub") == ["Ada > is a contact of Hub"]
    assert ways(small, "Hub", "Ben") == ["Hub > is a contact of Ben"]


def test_what_is_said_for_nobody_else_leads_only_its_owner(small: Small) -> None:
    small.people("Ada", "Ben", "Cai")
    project = small.thing("project", "Atlas")
    small.says("Ada", "project", project, audience=only("Ada"))
    small.says("Ben", "project", project)
    assert ways(small, "Ada", "Ben") == ["Ada > worked on Atlas > together with Ben"]
    assert ways(small, "Ben", "Ada") == []


def test_what_a_person_refused_is_no_way(small: Small) -> None:
    small.people("Ada", "Ben")
    project = small.thing("project", "Atlas")
    small.says("Ada", "project", project)
    small.says("Ben", "project", project)
    small.word("Ben", "project", project, refused=1)
    assert ways(small, "Ada", "Ben") == []


def test_behind_ways_of_every_length_that_may_not_be_seen_lies_one_that_may_be(small: Small) -> None:
    chains = [["Ada", *(f"Person {most} {number}" for number in range(1, most)), "Ben"] for most in range(2, 7)]
    small.people(*{name for chain in chains for name in chain})
    said = {
        pair: EVERYONE for chain in chains for one, other in pairwise(chain) for pair in ((one, other), (other, one))
    }
    said |= {(chain[-2], "Ben"): only(chain[-2]) for chain in chains[:-1]}
    small.put(
        *(Saying(person_id(one), "contact", person_id(other), SOURCE, None, to) for (one, other), to in said.items())
    )
    steps = ["Ada", *(f"is a contact of {name}" for name in chains[-1][1:])]
    assert ways(small, "Ada", "Ben") == [" > ".join(steps)]


@pytest.mark.parametrize(("agreed", "not_agreed"), [("Cai", "Dee"), ("Dee", "Cai")])
def test_a_way_leads_only_over_those_who_both_agreed(small: Small, agreed: str, not_agreed: str) -> None:
    others = ["Fay", "Gus", "Hal"]
    small.people("Ada", "Ben", "Cai", "Dee", "Eli", *others)
    pairs = [("Ada", "Cai"), ("Ada", "Dee"), (agreed, "Eli"), ("Eli", "Ben"), *(("Ben", one) for one in others)]
    for one, other in pairs:
        small.contacts(one, other)
    small.says(not_agreed, "contact", person_id("Eli"))
    steps = ["Ada", *(f"is a contact of {name}" for name in (agreed, "Eli", "Ben"))]
    assert ways(small, "Ada", "Ben") == [" > ".join(steps)]
