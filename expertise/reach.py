"""How do I get to that person: the shortest ways over contacts, managers and what people share."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from expertise.errors import NotFound
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.models import Link, Step, Viewer, Way
from expertise.store import Transaction
from expertise.surroundings import Surroundings, Tie

MOST_STEPS = 6
MOST_WAYS = 3
PREFERENCE = {"contact": 0, "manager": 1, "managed": 1, "project": 2, "group": 3, "document": 4}
"""Of two ways of the same length, the one whose edges come first here is shown first."""
WORDS = {
    "contact": "is a contact of", "manager": "reports to", "managed": "manages",
    "project": "worked on", "group": "is in", "document": "wrote",
}  # fmt: skip
FROM_A_THING = "together with"

Leg = list[tuple[int, Tie]]
"""The edges that lead from one level of a search to the next."""


class Trail(NamedTuple):
    """A stretch of a way: what decides between stretches of the same length, and which edges it takes."""

    preference: tuple[int, ...] = ()
    nodes: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()

    def on(self, tie: Tie) -> "Trail":
        """The trail with one edge more."""
        preference = (*self.preference, PREFERENCE[tie.kind])
        return Trail(preference, (*self.nodes, tie.other), (*self.kinds, tie.kind))


def reach(graph: Graph, viewer: Viewer, person: int) -> tuple[Way, ...]:
    """The shortest ways from the viewer to a person: up to three that share nobody and nothing in between.

    A way has at most six edges. The shortest comes first; of the same length, the one with the closer kinds of edges.
    Nobody needs a way to themselves. Raises `NotFound` for somebody unknown or who left.
    """
    if not graph.store.read("people", people=[person]):
        raise NotFound("person", id_text(person))
    if person == viewer.person:
        return ()
    around = Surroundings(graph.store, viewer, ends=(viewer.person, person))
    trails: list[Trail] = []
    used: set[int] = set()
    while len(trails) < MOST_WAYS and (trail := _shortest(around, viewer.person, person, used)) is not None:
        trails.append(trail)
        used.update(trail.nodes[:-1])
        if len(trail.nodes) == 1:
            around.forget(viewer.person, Tie(trail.kinds[0], person))  # nothing lies in between that could be used up
    return _named(graph.store, viewer, trails)


def _shortest(around: Surroundings, start: int, goal: int, used: set[int]) -> Trail | None:
    """The first of the shortest ways between two people that passes no used node."""
    legs = _legs(around, start, goal, used)
    trails = {start: Trail()}
    for leg in legs:
        onward: dict[int, Trail] = {}
        for node, tie in leg:
            trail = trails[node].on(tie)
            known = onward.get(tie.other)
            onward[tie.other] = trail if known is None else min(known, trail)
        trails = onward
    return trails[goal] if legs else None


def _legs(around: Surroundings, start: int, goal: int, used: set[int]) -> list[Leg]:
    """All shortest ways between two people, leg by leg; from either side a level at a time, the smaller one first.

    A level holds what the one before knows of; only when it is read itself is it certain who of it is there.
    """
    there, back = [{start}], [{goal}]
    while len(there) + len(back) - 2 < MOST_STEPS:
        side = there if len(there[-1]) <= len(back[-1]) else back
        if len(side) > 1:
            side[-1] = around.joined(side[-1], side[-2])
        side.append(around.beyond(side[-1]).difference(used, *side))
        if not side[-1]:
            return []
        middle = there[-1] & back[-1]
        for level in (one[-2] for one in (there, back) if len(one) > 1):
            middle = around.joined(middle, level)
        if middle:
            return _through(around, there, back, middle)
    return []


def _through(
    around: Surroundings, there: Sequence[set[int]], back: Sequence[set[int]], middle: set[int]
) -> list[Leg]:  # fmt: skip
    """The legs of all ways over the middle."""
    before: list[Leg] = []
    wanted = middle
    for level in reversed(there[:-1]):
        before.append(around.ties(level, wanted))
        wanted = {node for node, _ in before[-1]}
    after: list[Leg] = []
    wanted = middle
    for level in reversed(back[:-1]):
        after.append(around.ties(wanted, level))
        wanted = {tie.other for _, tie in after[-1]}
    return [*reversed(before), *after]


def _named(facts: Transaction, viewer: Viewer, trails: list[Trail]) -> tuple[Way, ...]:
    """The ways with the names of all nodes; one of which something has gone in the meantime is left out."""
    nodes = sorted({viewer.person, *(node for trail in trails for node in trail.nodes)})
    links = {row["id"]: Link("person", row["id"], row["name"]) for row in facts.read("people", people=nodes)}
    things = facts.read("things_named", things=nodes, audiences=list(viewer.audiences))
    links |= {row["id"]: Link(row["type"], row["id"], row["name"], row["url"]) for row in things}
    return tuple(_way(viewer.person, trail, links) for trail in trails if links.keys() >= {viewer.person, *trail.nodes})


def _way(start: int, trail: Trail, links: Mapping[int, Link]) -> Way:
    steps = [Step(None, links[start])]
    for (here, node), kind in zip(pairwise((start, *trail.nodes)), trail.kinds, strict=True):
        words = WORDS[kind] if links[here].type == "person" else FROM_A_THING
        steps.append(Step(words, links[node]))
    return Way(tuple(steps))
