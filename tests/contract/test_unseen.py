"""What a viewer may not see changes nothing that the viewer gets: the same bytes with it and without it."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from expertise.errors import ExpertiseError
from tests.company import Company, Person, Tables, new_company
from tests.contract.unseen import (
    AUDIENCES,
    PEOPLE,
    SKILLS,
    everything_answered_to,
    everything_written_by,
    seen_by_all,
    without_and_with,
)  # fmt: skip

pytestmark = pytest.mark.embedded

IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""Where a store is made that lives for one example, so that the disk is not what is measured."""
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""An example asks some 800 questions, so a failing one is shown as it was found."""
HIDDEN = st.sampled_from(
    ("claim", "interest", "authorship", "membership", "document", "project", "member", "contact", "place")
)


@settings(max_examples=20, phases=UNSHRUNK)
@given(tables=seen_by_all(), what=HIDDEN, skill=st.sampled_from(SKILLS), data=st.data())
def test_what_a_viewer_may_not_see_changes_nothing_they_get(
    tables: dict[str, list[dict[str, str]]], what: str, skill: str, data: st.DataObject
) -> None:
    division = {row["id"]: row["division"] for row in tables["people"]}
    things = what in ("document", "project")
    audience = data.draw(st.sampled_from(("group:owls", "division:shops", *(() if things else ("only", "contacts")))))
    may_see = {
        "group:owls": {"ben"} | ({"dee"} if what == "member" else set()),
        "division:shops": {name for name in PEOPLE if division[name] == "shops"},
        "only": set(),
        "contacts": friends_of_ben(tables),
    }[audience if what != "member" else "group:owls"]
    # Whom a source says a fact of sees it on their own page, to refuse it, whoever else may.
    involved = {
        "ben",
        *{"contact": ("eli",), "member": ("dee",), "document": ("cai",), "project": ("dee",)}.get(what, ()),
    }
    viewers = sorted(set(PEOPLE) - may_see - involved)
    if not viewers:
        return
    viewer = data.draw(st.sampled_from(viewers))
    with TemporaryDirectory(dir=IN_MEMORY) as one, TemporaryDirectory(dir=IN_MEMORY) as other:
        less, more = without_and_with(tables, what, skill, audience)
        without, beside = new_company(Path(one), less), new_company(Path(other), more)
        _compare(without, beside, viewer, everything_answered_to)
        _compare(without, beside, viewer, everything_written_by)
        _compare(without, beside, viewer, everything_answered_to)
        without.graph.close()
        beside.graph.close()


def _compare(
    without: Company, beside: Company, viewer: str, ask: Callable[[Person], Iterator[tuple[str, str]]]
) -> None:
    for (question, answer), (_, same) in zip(ask(without.as_(viewer)), ask(beside.as_(viewer)), strict=True):
        assert same == answer, question


def friends_of_ben(tables: Tables) -> set[str]:
    """Who is a contact of Ben's, or will be by saying so."""
    return {row["contact"] for row in tables["contacts"] if row["person"] == "ben" and row["audience"] != "only"}


@settings(max_examples=12, phases=UNSHRUNK)
@given(tables=seen_by_all(), other=st.sampled_from([one for one in PEOPLE if one != "ben"]), data=st.data())
def test_whom_somebody_calls_a_contact_is_unknown_to_all_who_may_not_see_it(
    tables: dict[str, list[dict[str, str]]], other: str, data: st.DataObject
) -> None:
    audience = data.draw(st.one_of(st.just("only"), AUDIENCES))
    answered = (other, "ben") in {(row["person"], row["contact"]) for row in tables["contacts"]}
    division = {row["id"]: row["division"] for row in tables["people"]}
    may_see = {
        "everyone": set(PEOPLE),
        "contacts": friends_of_ben(tables),
        "division:shops": {name for name in PEOPLE if division[name] == "shops"},
    }.get(audience, set())
    # Whoever is called a contact knows it, unless it is said for nobody else.
    others = set(PEOPLE) - {"ben", other} - (may_see if answered else set())
    viewers = [other] if audience == "only" else sorted(others)
    if not viewers:
        return
    viewer = data.draw(st.sampled_from(viewers))
    with TemporaryDirectory(dir=IN_MEMORY) as one, TemporaryDirectory(dir=IN_MEMORY) as two:
        less, more = without_and_with(tables, "contact", "Batch", audience, other)
        without, beside = new_company(Path(one), less), new_company(Path(two), more)
        _compare(without, beside, viewer, everything_answered_to)
        _compare(without, beside, viewer, everything_written_by)
        _compare(without, beside, viewer, everything_answered_to)
        without.graph.close()
        beside.graph.close()


@settings(max_examples=20, phases=UNSHRUNK)
@given(
    tables=seen_by_all(),
    skill=st.sampled_from(SKILLS),
    audience=st.sampled_from(("only", "division", "contacts")),
    data=st.data(),
)
def test_a_choice_for_few_is_unknown_to_all_others(
    tables: dict[str, list[dict[str, str]]], skill: str, audience: str, data: st.DataObject
) -> None:
    division = {row["id"]: row["division"] for row in tables["people"]}
    below = {"retail": ("retail", "shops")}
    inside = below.get(division["ben"], (division["ben"],))
    may_see = {
        "only": set(),
        "contacts": friends_of_ben(tables),
        "division": {one for one in PEOPLE if division[one] in inside},
    }
    viewers = sorted(set(PEOPLE) - may_see[audience] - {"ben"})
    if not viewers:
        return
    viewer = data.draw(st.sampled_from(viewers))
    tables["claims"] = [row for row in tables["claims"] if (row["person"], row["skill"]) != ("ben", skill)]
    with TemporaryDirectory(dir=IN_MEMORY) as one, TemporaryDirectory(dir=IN_MEMORY) as other:
        without, beside = new_company(Path(one), tables), new_company(Path(other), tables)
        try:
            beside.as_("ben").choose(skill, audience=audience, create=True)
        except ExpertiseError:
            return
        for company in (without, beside):
            company.graph.now.seconds = itertools.count(100)  # type: ignore[attr-defined]
        _compare(without, beside, viewer, everything_written_by)
        _compare(without, beside, viewer, everything_answered_to)
        without.graph.close()
        beside.graph.close()
