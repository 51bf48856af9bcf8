"""Is this you? What somebody's work shows, and what becomes of the answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from expertise import own
from expertise.connect import choose
from expertise.offers import offers
from expertise.skills import skill_id
from tests.reach.small import Small, only


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Small]:
    """Ben works on Atlas, wrote a plan that only he sees, and says that he knows Pottery."""
    made = Small(tmp_path / "small.db")
    made.people("Ada", "Ben", "Cai")
    atlas = made.thing("project", "Atlas", about=("Kubernetes", "Pottery"), since="2024")
    plan = made.thing("document", "Plan", about=("Kubernetes", "Chess"), since="2026")
    made.says("Ben", "project", atlas)
    made.says("Ben", "document", plan, audience=only("Ben"))
    made.claims("Ben", "Pottery")
    made.claims("Ben", "Chess", kind="interest")
    yield made
    made.close()


def offered(small: Small, name: str = "Ben") -> list[tuple[str, list[str], str]]:
    """What somebody is asked: the skill, why, and who would see a yes."""
    shown = offers(small.graph, small.viewer(name))
    return [(one.skill.label, [why.words for why in one.reasons], one.audience) for one in shown]


def test_what_work_shows_and_nobody_said_is_asked_with_its_reasons(small: Small) -> None:
    assert offered(small) == [
        ("Kubernetes", ['wrote "Plan" (2026)', "worked on Atlas, since 2024"], "everyone"),
        ("Chess", ['wrote "Plan" (2026)'], "only"),
    ]
    assert offered(small, "Ada") == []


def test_a_yes_is_said_and_a_no_is_never_asked_again(small: Small) -> None:
    ben = small.viewer("Ben")
    choose(small.graph, ben, "Kubernetes", skill=skill_id("Kubernetes"))
    own.refuse(small.graph, ben, skill_id("Chess"))
    assert offered(small) == []
    small.says("Ben", "document", small.thing("document", "More", about=("Chess",)))
    assert offered(small) == []


def test_what_was_removed_is_not_asked_either(small: Small) -> None:
    small.claims("Ben", "Kubernetes", source="hr")
    own.remove(small.graph, small.viewer("Ben"), "skill", skill_id("Kubernetes"))
    assert [one[0] for one in offered(small)] == ["Chess"]


def test_a_thing_that_somebody_may_not_see_asks_them_nothing(small: Small) -> None:
    secret = small.thing("project", "Secret", audience=only("Ada"), about=("Pottery",))
    small.says("Cai", "project", secret)
    assert offered(small, "Cai") == []
