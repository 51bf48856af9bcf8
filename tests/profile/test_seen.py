"""One's own page as others see it is the page that others get."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expertise.answers import Profile
from expertise.errors import Invalid
from expertise.ids import id_text, make_id
from expertise.models import EVERYONE, Viewer
from expertise.profile import profile
from expertise.seen import seen_by
from tests.reach.random_companies import PEOPLE, Made, Plan, plans
from tests.reach.small import SOURCE, Small, contacts_of, only


def shared_circles(owner: Viewer, other: Viewer) -> list[str] | None:
    """The circles of the owner that the other is in; None where the other sees by more than these."""
    theirs = {EVERYONE, f"only:{id_text(other.person)}", f"contacts:{id_text(other.person)}"}
    shared = sorted(set(other.audiences) - theirs)
    mine = f"contacts:{id_text(owner.person)}"
    if any(one not in owner.audiences or (one.startswith("contacts:") and one != mine) for one in shared):
        return None
    return ["contacts" if one == mine else one for one in shared]


def apart_from(page: Profile, person: int) -> Profile:
    """The page without this contact: what two people say of each other is seen by both, whoever else may."""
    return replace(page, contacts=tuple(one for one in page.contacts if one.id != person))


@pytest.mark.embedded
@settings(max_examples=40)
@given(plan=plans(), owner=st.sampled_from(PEOPLE[:5]))
def test_what_somebody_of_ones_circles_is_said_to_see_is_what_they_get(plan: Plan, owner: str) -> None:
    with Made(plan) as small:
        mine = small.viewer(owner)
        for name in PEOPLE[:5]:
            other = small.viewer(name)
            circles = shared_circles(mine, other)
            if name != owner and circles is not None:
                said = apart_from(seen_by(small.graph, mine, circles), other.person)
                assert said == apart_from(profile(small.graph, other, mine.person), other.person)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Small]:
    """Ben of Retail, in Trade, in Acme, keeps something for each circle; Cai is in his division."""
    made = Small(tmp_path / "small.db")
    made.people("Ben", "Cai")
    for name, under in (("Acme", None), ("Trade", "Acme"), ("Retail", "Trade")):
        made.division(name, under=under)
    owls = made.thing("group", "Owls", audience=EVERYONE)
    made.says("Ben", "group", owls)
    circles = {
        "Retail": division("Retail"),
        "Trade": division("Trade"),
        "Acme": division("Acme"),
        "Friends": contacts_of("Ben"),
        "Owls": group(),
    }
    for skill, audience in (circles | {"All": EVERYONE, "Own": only("Ben")}).items():
        made.claims("Ben", skill, audience=audience)
    yield made
    made.close()


def division(name: str) -> str:
    """Everybody in a division and below."""
    return f"division:{id_text(make_id('division', SOURCE, name))}"


def group() -> str:
    """The members of the one group."""
    return f"group:{id_text(make_id('group', SOURCE, 'Owls'))}"


@pytest.mark.parametrize(
    ("circles", "seen"),
    [
        ([], ["Acme", "All"]),
        (["division"], ["Acme", "All", "Retail", "Trade"]),
        ([division("Trade")], ["Acme", "All", "Trade"]),
        (["contacts"], ["Acme", "All", "Friends"]),
        ([group()], ["Acme", "All", "Owls"]),
        ([group(), "contacts", "division"], ["Acme", "All", "Friends", "Owls", "Retail", "Trade"]),
    ],
)
def test_each_circle_sees_what_is_for_it(small: Small, circles: list[str], seen: list[str]) -> None:
    page = seen_by(small.graph, small.viewer("Ben"), circles)
    assert sorted(one.skill.label for one in page.experience) == seen
    assert (page.facts, page.refusals, page.asked_by, page.notices) == ((), (), (), ())


@pytest.mark.parametrize(
    "circle", ["", "everyone", "only", group().replace("group", "project"), f"{division('Retail')}x"]
)
def test_nobody_looks_as_a_circle_that_they_are_not_in(small: Small, circle: str) -> None:
    with pytest.raises(Invalid):
        seen_by(small.graph, small.viewer("Ben"), [circle])
    with pytest.raises(Invalid):
        seen_by(small.graph, small.viewer("Cai"), [group()])
