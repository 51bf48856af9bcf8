"""Bridges: the projects and groups through which most short ways between two divisions lead, and who stands between them.

Projects and groups are always named, and weighed against each other. People are not: whoever stands between two divisions is
counted, and named where they have said that they may be, by the alphabet; how much leads through anybody is told to nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from expertise.graph import Graph
from expertise.models import Link, Named, Viewer
from expertise.silos.amounts import FEWEST, Amount, people_counted
from expertise.silos.arrays import Figures, Flags, Ids, Places, Ties
from expertise.silos.constraint import constraints
from expertise.silos.mixing import mixing, strength_of
from expertise.silos.named import links_of
from expertise.silos.opening import check_may_open
from expertise.silos.people_between import PeopleBetween, people_between
from expertise.silos.seen import Seen, seen
from expertise.silos.standing import Between, Side, between, level_of, two_sides
from expertise.silos.ways import parts_between
from expertise.silos.web import KINDS, Web, web_in
from expertise.store import Transaction

PAIRS = 10_000
"""Where two divisions have more pairs of people than these, so many are drawn."""
SEED = 7
TWO = 2
"""A figure is nobody's own where so many of either division are behind it, and five people in all."""
LEAST = 0.005
"""What is rounded to nothing is not told."""
MOST_THINGS = 20
MOST_ON_THE_WAY = 5


@dataclass(frozen=True, slots=True)
class Bridge:
    """A project or group between two divisions: whether people of both are in it, or ways only lead through it; how many people
    of either; and what part of the shortest ways leads through it, give or take `error` (null where that cannot be told).
    """

    thing: Link
    joins: bool
    people: Amount
    other_people: Amount
    part: float | None
    error: float | None


@dataclass(frozen=True, slots=True)
class Bridges:
    """What joins two divisions.

    `pairs` people of both were looked at: all, or so many drawn at random; then the part of no project or group is off by more
    than its error, 19 times in 20. `joined` is the part of these pairs with a way of six edges at most. `constraint` and
    `other_constraint` are Burt's: near 1 where a division is tied to few others. Where too little is known of a division, which
    `too_little_known` then names, there are no such figures.
    """

    division: Named
    other: Named
    pairs: int
    joined: float | None
    constraint: float | None
    other_constraint: float | None
    things: tuple[Bridge, ...]
    more_things: int
    people: tuple[PeopleBetween, ...]
    too_little_known: tuple[Named, ...]


def bridges(graph: Graph, viewer: Viewer, division: int, other: int) -> Bridges:
    """What and who joins two divisions, counted from what everyone may see.

    Raises `NotFound` for who may not open the map and for a division that is not there, and `Invalid` where one holds the
    other or has fewer than five people.
    """
    check_may_open(viewer)
    known = seen(graph)
    first, second = two_sides(known.ties, division, other)
    asked = ("bridges", first.division.id, second.division.id)
    found = known.once("answer", asked, lambda: _joined(graph.store, known, first, second))
    people = people_between(graph.store, known.ties, web_in(known), found.stand, (first, second), found.level)
    return replace(found.answer, people=people)  # asked anew each time: anybody may take their yes back


@dataclass(frozen=True, slots=True)
class _Joined:
    """The answer without people, and what it takes to say who stands between."""

    answer: Bridges
    stand: Between
    level: Places


def _joined(facts: Transaction, known: Seen, first: Side, second: Side) -> _Joined:
    ties, web = known.ties, web_in(known)
    stand, level = between(web, first, second), level_of(ties.tree, first, second)
    unknown = tuple(side.division for side in (first, second) if not side.enough)
    starts, goals, drawn = _pairs(first, second)
    parts = parts_between(web.net, starts, goals)
    errors = parts.errors(len(web.things)) if drawn else np.zeros(web.net.nodes)
    weights = Weights(parts.means[web.people :] * (not unknown), errors[web.people :])
    things = _things(facts, web, stand, weights)
    joins, on_the_way = ([one for one in things if one.joins is joining] for joining in (True, False))
    burt = (None, None) if unknown else _constraints(ties, level, first, second)
    answer = Bridges(
        division=first.division, other=second.division, pairs=len(starts),
        joined=None if unknown else round(float((parts.lengths > 0).mean()), 2), constraint=burt[0], other_constraint=burt[1],
        things=(*joins[:MOST_THINGS], *on_the_way[:MOST_ON_THE_WAY]), more_things=max(len(joins) - MOST_THINGS, 0),
        people=(), too_little_known=unknown,
    )  # fmt: skip
    return _Joined(answer, stand, level)


def _pairs(first: Side, second: Side) -> tuple[Ids, Ids, bool]:
    """The pairs that are looked at, and whether they were drawn."""
    ours, theirs = np.flatnonzero(first.people), np.flatnonzero(second.people)
    if len(ours) * len(theirs) <= PAIRS:
        return np.repeat(ours, len(theirs)), np.tile(theirs, len(ours)), False
    draw = np.random.default_rng(SEED)
    return draw.choice(ours, PAIRS), draw.choice(theirs, PAIRS), True


@dataclass(frozen=True, slots=True)
class Weights:
    """What part of the ways leads through each thing, and by how much that may be off."""

    parts: Figures
    errors: Figures


def _things(facts: Transaction, web: Web, stand: Between, weights: Weights) -> list[Bridge]:
    """The projects and groups with people of both, and those of others through which ways lead: those of most ways first, then
    those that cannot be weighed, by name."""
    sizes = np.diff(web.net.starts[web.people :])
    listed = (web.kinds != KINDS.index("document")) & (stand.of_first < sizes) & (stand.of_second < sizes)
    heavy = listed & _can_be_weighed(sizes, stand) & (weights.parts > np.maximum(weights.errors, LEAST))
    light = listed & ~heavy & (stand.of_first > 0) & (stand.of_second > 0)
    links = links_of(facts, web.things[heavy | light])
    told = [_bridge(links, web, stand, at, weights) for at in np.flatnonzero(heavy).tolist()]
    told += [_bridge(links, web, stand, at, None) for at in np.flatnonzero(light).tolist()]
    return sorted(told, key=lambda one: (-(one.part or 0), one.thing.name, one.thing.id))


def _can_be_weighed(sizes: Ids, stand: Between) -> Flags:
    """The things whose part is not that of a single person: nobody of a division is in them, or more than one."""
    alone = [
        (count > 0) & (count < TWO)
        for count in (stand.of_first, stand.of_second, sizes - stand.of_first - stand.of_second)
    ]
    return np.asarray(~alone[0] & ~alone[1] & (sizes >= FEWEST))


def _bridge(links: Mapping[int, Link], web: Web, stand: Between, at: int, weights: Weights | None) -> Bridge:
    counts = int(stand.of_first[at]), int(stand.of_second[at])
    ours, theirs = (people_counted(count) if count else Amount(0) for count in counts)
    figures = (
        (None, None) if weights is None else (round(float(weights.parts[at]), 2), round(float(weights.errors[at]), 3))
    )
    return Bridge(links[int(web.things[at])], min(counts) > 0, ours, theirs, *figures)


def _constraints(ties: Ties, level: Places, first: Side, second: Side) -> tuple[float | None, float | None]:
    """How far each of the two depends on few others, among the divisions of their level."""
    units, unit = np.unique(level[ties.division], return_inverse=True)
    found = constraints(strength_of(mixing(ties, unit.astype(np.int32), len(units))))
    ours, theirs = (found[int(np.searchsorted(units, side.place))] for side in (first, second))
    return None if ours is None else round(ours, 2), None if theirs is None else round(theirs, 2)
