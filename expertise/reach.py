"""How do I get to that person: the shortest ways over contacts, managers and what people share."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from expertise.answers import Step, Way
from expertise.errors import NotFound
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.language import Language
from expertise.models import Link, Viewer
from expertise.surroundings import Edge, Surroundings, Tie
from expertise.walking import Walk

MOST_STEPS = 6
MOST_WAYS = 3
PREFERENCE = {"contact": 0, "manager": 1, "managed": 1, "project": 2, "group": 3, "document": 4}
"""Of two ways of the same length, the one whose edges come first here is shown first."""

MOST_TIMES = 4
"""So often a server walks before ways are looked for step by step."""
FAR_OFF = 2
"""So many steps short of the last one, what lies between both sides is asked for at once instead of step by step."""

Leg = list[Edge]
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

    def edges(self, start: int) -> list[Edge]:
        """The edges of the trail from a node on."""
        nodes = (start, *self.nodes)
        return [(node, Tie(kind, other)) for (node, other), kind in zip(pairwise(nodes), self.kinds, strict=True)]


def reach(graph: Graph, viewer: Viewer, person: int) -> tuple[Way, ...]:
    """The shortest ways from the viewer to a person: up to three of the same length that share nobody and nothing in between.

    A way has at most six edges. The one with the closer kinds of edges comes first. Nobody needs a way to themselves.
    Raises `NotFound` for somebody unknown or who left.
    """
    is_walked = not graph.store.is_embedded and person != viewer.person
    if is_walked and (known := _walked(graph, viewer, person)) is not None:
        return known
    around = Surroundings(graph.store, viewer, ends := (viewer.person, person))
    around.begin()
    if person not in around.links:
        raise NotFound("person", id_text(person))
    trails: list[Trail] = []
    while person != viewer.person and not trails and (legs := _legs(around, *ends)):
        trails = _seen(around, legs, *ends)
    return _ways(around.links, viewer, trails)


def _walked(graph: Graph, viewer: Viewer, person: int) -> tuple[Way, ...] | None:
    """The ways that a server finds; None where after some times each of them still leads over what is not there for the viewer."""
    walk = Walk(graph.store, viewer, person)
    for _ in range(MOST_TIMES):
        legs = walk.legs()
        if person not in walk.links:
            raise NotFound("person", id_text(person))
        trails = _apart(legs, viewer.person, person)
        if trails or not legs:
            return _ways(walk.links, viewer, trails)
    return None


def _seen(around: Surroundings, legs: Sequence[Leg], start: int, goal: int) -> list[Trail]:
    """The first trails over what is there for the viewer; the rest is forgotten, and there may be none left."""
    trails = _apart(legs, start, goal)
    if not trails or not around.hidden(edge for trail in trails for edge in trail.edges(start)):
        return trails
    hidden = around.hidden(edge for leg in legs for edge in leg)
    around.forget(hidden)
    return _apart([[edge for edge in leg if edge not in hidden] for leg in legs], start, goal)


def _apart(legs: Sequence[Leg], start: int, goal: int) -> list[Trail]:
    """The first trails that share no node in between, each the first of those that the ones before leave."""
    trails: list[Trail] = []
    while len(trails) < MOST_WAYS and (trail := _first(legs, start, goal)) is not None:
        trails.append(trail)
        used, first = set(trail.nodes[:-1]), trail.edges(start)[0]
        legs = [[edge for edge in leg if edge[1].other not in used and edge != first] for leg in legs]
    return trails


def _first(legs: Sequence[Leg], start: int, goal: int) -> Trail | None:
    """The trail from one person to the other whose edges are the closest, then by ids."""
    trails = {start: Trail()}
    for leg in legs:
        onward: dict[int, Trail] = {}
        for node, tie in leg:
            if node not in trails:
                continue
            trail = trails[node].on(tie)
            known = onward.get(tie.other)
            onward[tie.other] = trail if known is None else min(known, trail)
        trails = onward
    return trails.get(goal)


def _legs(around: Surroundings, start: int, goal: int) -> list[Leg]:
    """All shortest trails between two people, leg by leg; from either side a level at a time, the smaller one first.

    A level holds what the one before knows of; only when it is read itself is it certain who of it is there.
    """
    there, back = [{start}], [{goal}]
    while len(there) + len(back) - 2 < MOST_STEPS - FAR_OFF:
        side = there if len(there[-1]) <= len(back[-1]) else back
        if len(side) > 1:
            side[-1] = around.joined(side[-1], side[-2])
        side.append(around.beyond(side[-1]).difference(*side))
        if not side[-1]:
            return []
        if legs := _through(around, there[:-1], there[-1] & back[-1], back[:-1]):
            return legs
    middle = around.in_common(there[-1], back[-1])
    nearer = _through(around, there, middle & back[-1], back[:-1])
    return nearer or _through(around, there, middle, back)


def _through(around: Surroundings, there: Sequence[set[int]], middle: set[int], back: Sequence[set[int]]) -> list[Leg]:
    """The legs of all trails over the middle; none when it does not join both sides."""
    middle = around.joined(middle, *there[-1:], *back[-1:])
    before = [[(tie.other, tie.back_to(node)) for node, tie in leg] for leg in _outward(around, middle, there)]
    legs = [*reversed(before), *_outward(around, middle, back)]
    (start,), (goal,) = there[0], (*back, middle)[0] or {0}
    return legs if _first(legs, start, goal) is not None else []


def _outward(around: Surroundings, middle: set[int], levels: Sequence[set[int]]) -> Iterator[Leg]:
    """The edges from the middle to the level nearest to it, from there to the next, and so on."""
    for level in reversed(levels):
        leg = around.ties(middle, level)
        yield leg
        middle = {tie.other for _, tie in leg}


def _ways(links: Mapping[int, Link], viewer: Viewer, trails: Sequence[Trail]) -> tuple[Way, ...]:
    return tuple(_way(trail.edges(viewer.person), links, viewer.language) for trail in trails)


def _way(edges: Sequence[Edge], links: Mapping[int, Link], language: Language) -> Way:
    steps = [Step(None, links[edges[0][0]])]
    for node, tie in edges:
        kind = tie.kind if links[node].type == "person" else "with"
        steps.append(Step(_words(kind, language), links[tie.other]))
    return Way(tuple(steps))


def _words(kind: str, language: Language) -> str:
    """What stands between two nodes of a way, as in "Ben reports to Ada"."""
    said = {
        "contact": language.gettext("is a contact of"),
        "manager": language.gettext("reports to"),
        "managed": language.gettext("manages"),
        "project": language.gettext("worked on"),
        "group": language.gettext("is in"),
        "document": language.gettext("wrote"),
        "with": language.gettext("together with"),
    }
    return said[kind]
