"""The next introduction between two divisions, for those who see the map: proposed, asked of both, taken back.

They learn that two people were asked, and that two have met, and nothing in between: what one has answered, and whether anybody
has read the question, is told to nobody. Who the two are they read only where somebody has said that they may be named.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Literal

from expertise.consents import those_who_allow
from expertise.errors import Invalid, NotFound
from expertise.graph import Graph
from expertise.hits import BEGINNING
from expertise.ids import make_id
from expertise.introductions import (
    ANSWERED_WITHIN,
    ASKED_AGAIN,
    Asked,
    Introduction,
    last_day,
    lately,
    put,
    shared_skills,
    since,
)  # fmt: skip
from expertise.known import known_skills
from expertise.models import Named, Skill, Viewer
from expertise.silos.opening import check_may_open
from expertise.silos.proposing import Pair, Proposal, propose
from expertise.silos.seen import seen
from expertise.silos.standing import Side, two_sides
from expertise.silos.web import web_in
from expertise.store import Transaction

TOGETHER_AGAIN = timedelta(days=365)
"""Two who were asked are not asked together again for so long."""
Sides = tuple[Side, Side]
State = Literal["proposed", "asked", "introduced", "resting", "nobody"]


@dataclass(frozen=True, slots=True)
class Somebody:
    """Somebody of a division, named only where they have said that they may be."""

    division: Named
    person: Named | None


@dataclass(frozen=True, slots=True)
class NextIntroduction:
    """An introduction between two divisions. proposed: it can be asked for. asked: both can answer until a day. introduced: both
    said yes. resting: a question was taken back, and the next can be asked after a day. nobody: there is nobody to introduce.

    `skills` are what both have worked on; `shorter` is for what part of all pairs of people of both divisions the way gets
    shorter, while it is proposed.
    """

    state: State
    one: Somebody
    other: Somebody
    skills: tuple[Skill, ...] = ()
    shorter: float | None = None
    until: str | None = None


def next_introduction(graph: Graph, viewer: Viewer, division: int, other: int) -> NextIntroduction:
    """What there is between two divisions: who was asked lately, or else who could be.

    Raises `NotFound` for who may not open the map and for a division that is not there, and `Invalid`.
    """
    check_may_open(viewer)
    sides = two_sides(seen(graph).ties, division, other)
    return _asked_lately(graph, viewer, sides) or _as_proposed(graph, viewer, sides)


def ask(graph: Graph, viewer: Viewer, division: int, other: int) -> NextIntroduction:
    """Asks both, each on their own page. Where a question of anybody's waits already, that one is the answer.

    Raises what `next_introduction` does, and `Invalid` where there is nobody to ask.
    """
    check_may_open(viewer)
    sides = two_sides(seen(graph).ties, division, other)
    while (known := _asked_lately(graph, viewer, sides)) is None:
        new = _new(graph, viewer, sides)
        graph.store.transact(partial(_put_unless_asked, new=new))
    if known.state == "resting":
        raise Invalid("a question was taken back; the next can be asked after %(day)s.", where="other", day=known.until)
    return known


def take_back(graph: Graph, viewer: Viewer, division: int, other: int) -> NextIntroduction:
    """Takes back the question that waits, whoever asked it: neither of the two finds it any more. Raises `NotFound`."""
    check_may_open(viewer)
    sides = two_sides(seen(graph).ties, division, other)
    now = graph.now()

    def work(facts: Transaction) -> None:
        asked = _between(facts, sides, now)
        if asked is None or not asked.waits(now):
            raise NotFound("question that waits between these divisions")
        put(facts, replace(asked.one, taken_back=now.isoformat()))

    graph.store.transact(work)
    return next_introduction(graph, viewer, division, other)


def asked(graph: Graph, viewer: Viewer) -> tuple[NextIntroduction, ...]:
    """What waits for an answer between any two divisions, and who has met lately, the latest question first."""
    check_may_open(viewer)
    now = graph.now()
    some = [one for one in lately(graph.store, now, ASKED_AGAIN) if one.waits(now) or one.is_told]
    return tuple(_as_told(graph, viewer, one, one.divisions) for one in some if one.divisions is not None)


def _asked_lately(graph: Graph, viewer: Viewer, sides: Sides) -> NextIntroduction | None:
    asked = _between(graph.store, sides, graph.now())
    return None if asked is None else _as_told(graph, viewer, asked, _named(sides))


def _between(facts: Transaction, sides: Sides, now: datetime) -> Asked | None:
    """What was asked last between these two, while the next may not be asked: whatever became of it."""
    ids = tuple(side.division.id for side in sides)
    some = (one for one in lately(facts, now, ANSWERED_WITHIN) if (one.one.division, one.one.other_division) == ids)
    return next(some, None)


def _as_told(graph: Graph, viewer: Viewer, asked: Asked, divisions: tuple[Named, Named]) -> NextIntroduction:
    one, people = asked.one, (asked.one.person, asked.one.other)
    state: State = "introduced" if asked.is_told else "resting" if one.taken_back else "asked"
    skills = shared_skills(graph, viewer, people, (one.division, one.other_division))
    return NextIntroduction(
        state, *_somebodies(graph, people, divisions), skills, None, None if state == "introduced" else last_day(one.at)
    )


def _proposal(graph: Graph, sides: Sides) -> Proposal | None:
    """Who would be asked next: not whoever was asked lately, nor two who were asked together, whatever became of it."""
    known, now = seen(graph), graph.now()
    before = lately(graph.store, now, TOGETHER_AGAIN)
    pairs = frozenset(Pair((one.one.person, one.one.other)) for one in before)
    lately_asked = (one.one for one in before if one.one.at > since(now, ASKED_AGAIN))
    rested = frozenset(person for one in lately_asked for person in (one.person, one.other))
    key = ("introduction", *(side.division.id for side in sides), rested, pairs)
    return known.once(
        "answer", key, lambda: propose(graph.store, known.ties, web_in(known), sides, rested=rested, asked=pairs)
    )


def _as_proposed(graph: Graph, viewer: Viewer, sides: Sides) -> NextIntroduction:
    found, divisions = _proposal(graph, sides), _named(sides)
    if found is None:
        return NextIntroduction("nobody", Somebody(divisions[0], None), Somebody(divisions[1], None))
    known = known_skills(graph, viewer, found.skills)
    skills = tuple(known[skill] for skill in found.skills if skill in known)
    somebodies = _somebodies(graph, (found.person, found.other), divisions)
    return NextIntroduction("proposed", *somebodies, skills, round(found.shorter, 2))


def _somebodies(graph: Graph, people: Sequence[int], divisions: tuple[Named, Named]) -> tuple[Somebody, Somebody]:
    allowed = those_who_allow(graph.store, people)
    names = {row["id"]: Named(row["id"], row["name"]) for row in graph.store.read("people", people=sorted(allowed))}
    one, other = (Somebody(one, names.get(person)) for one, person in zip(divisions, people, strict=True))
    return one, other


def _new(graph: Graph, viewer: Viewer, sides: Sides) -> Introduction:
    """A question that can be asked now. Its id tells nobody who is asked. Raises `Invalid`."""
    found, at = _proposal(graph, sides), graph.now().isoformat()
    if found is None:
        raise Invalid("there is nobody to introduce between these two.", where="other")
    sealed = graph.cursors.write(BEGINNING, ("introduction", found.person, found.other, at), viewer)
    ids = [side.division.id for side in sides]
    return Introduction(make_id("introduction", sealed), found.person, ids[0], found.other, ids[1], viewer.person, at)


def _put_unless_asked(facts: Transaction, *, new: Introduction) -> None:
    """Asks, unless somebody asked between these divisions in the meantime, or one of the two between any."""
    now = datetime.fromisoformat(new.at)
    recent = [one.one for one in lately(facts, now, ASKED_AGAIN)]
    if any({new.person, new.other} & {one.person, one.other} for one in recent):
        return
    waiting = [one for one in recent if one.at > since(now, ANSWERED_WITHIN)]
    if all((one.division, one.other_division) != (new.division, new.other_division) for one in waiting):
        put(facts, new)


def _named(sides: Sides) -> tuple[Named, Named]:
    return sides[0].division, sides[1].division
