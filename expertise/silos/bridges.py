"""Bridges: the projects and groups through which most short ways between two divisions lead, and who stands between them.

Projects and groups are always named, and weighed against each other. People are not: whoever stands between two divisions is
counted, and named where they have said that they may be, by the alphabet; how much leads through anybody is told to nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from expertise.graph import Graph
from expertise.models import Link, Named, Viewer
from expertise.silos.amounts import FEWEST, Amount, people_counted
from expertise.silos.arrays import Figures, Flags, Ids, Places, Ties
from expertise.silos.constraint import constraints
from expertise.silos.mixing import mixing, strength_of
from expertise.silos.opening import check_may_open
from expertise.silos.people_between import PeopleBetween, links_of, people_between
from expertise.silos.seen import Seen, seen
from expertise.silos.standing import Between, Side, between, level_of, two_sides
from expertise.silos.ways import error_of, parts_between
from expertise.silos.web import KINDS, Web, web_in
from expertise.store import Transaction

PAIRS = 4_000
"""Where two divisions have more pairs of people than these, so many are drawn."""
SEED = 7
LEAST = 0.005
"""A part of the ways that is rounded to nothing is none."""
MOST_THINGS = 20


@dataclass(frozen=True, slots=True)
class Bridge:
    """A project or group between two divisions: how many people of either are in it, and what part of the shortest ways leads
    through it (null where too few people are in it to say so)."""

    thing: Link
    people: Amount
    other_people: Amount
    part: float | None


@dataclass(frozen=True, slots=True)
class Bridges:
    """What joins two divisions. `pairs` people of both were looked at, all or drawn at random: then a part is off by more than
    `error` for any project or group once in twenty times. `joined` is the part of these pairs with a way of six edges at most.
    `constraint` and `other_constraint` are Burt's: near 1 where a division is tied to few others. Where too little is known
    of a division, which `too_little_known` then names, there are no such figures.
    """

    division: Named
    other: Named
    pairs: int
    error: float
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
    return known.once("answer", asked, lambda: _bridges(graph.store, known, first, second))


def _bridges(facts: Transaction, known: Seen, first: Side, second: Side) -> Bridges:
    ties, web = known.ties, web_in(known)
    stand, level = between(web, first, second), level_of(ties.tree, first, second)
    unknown = tuple(side.division for side in (first, second) if not side.enough)
    starts, goals, drawn = _pairs(first, second)
    parts, lengths = parts_between(web.net, starts, goals)
    things = _things(facts, web, stand, parts[web.people :] * (not unknown))
    burt = (None, None) if unknown else _constraints(ties, level, first, second)
    return Bridges(
        division=first.division, other=second.division, pairs=len(starts),
        error=round(error_of(len(starts), len(web.things)), 3) if drawn else 0.0,
        joined=None if unknown else round(float((lengths > 0).mean()), 2), constraint=burt[0], other_constraint=burt[1],
        things=tuple(things[:MOST_THINGS]), more_things=max(len(things) - MOST_THINGS, 0),
        people=people_between(facts, ties, web, stand, (first, second), level), too_little_known=unknown,
    )  # fmt: skip


def _pairs(first: Side, second: Side) -> tuple[Ids, Ids, bool]:
    """The pairs that are looked at, and whether they were drawn."""
    ours, theirs = np.flatnonzero(first.people), np.flatnonzero(second.people)
    if len(ours) * len(theirs) <= PAIRS:
        return np.repeat(ours, len(theirs)), np.tile(theirs, len(ours)), False
    draw = np.random.default_rng(SEED)
    return draw.choice(ours, PAIRS), draw.choice(theirs, PAIRS), True


def _things(facts: Transaction, web: Web, stand: Between, parts: Figures) -> list[Bridge]:
    """The projects and groups that can be weighed, those of most ways first, then the others with people of both, by name."""
    sizes = np.diff(web.net.starts[web.people :])
    listed = (web.kinds != KINDS.index("document")) & (stand.of_first < sizes) & (stand.of_second < sizes)
    heavy = listed & _can_be_weighed(sizes, stand) & (parts >= LEAST)
    light = listed & ~heavy & (stand.of_first > 0) & (stand.of_second > 0)
    links = links_of(facts, web.things[heavy | light])
    told = [_bridge(links, web, stand, at, round(float(parts[at]), 2)) for at in np.flatnonzero(heavy).tolist()]
    told += [_bridge(links, web, stand, at, None) for at in np.flatnonzero(light).tolist()]
    return sorted(told, key=lambda one: (-(one.part or 0), one.thing.name, one.thing.id))


def _can_be_weighed(sizes: Ids, stand: Between) -> Flags:
    """The things from whose part nobody's own could be read: either division has enough people in them, or nobody."""
    few = [(count > 0) & (count < FEWEST) for count in (stand.of_first, stand.of_second)]
    return np.asarray(~few[0] & ~few[1] & (sizes >= FEWEST))


def _bridge(links: Mapping[int, Link], web: Web, stand: Between, at: int, part: float | None) -> Bridge:
    ours, theirs = people_counted(int(stand.of_first[at])), people_counted(int(stand.of_second[at]))
    return Bridge(links[int(web.things[at])], ours, theirs, part)


def _constraints(ties: Ties, level: Places, first: Side, second: Side) -> tuple[float | None, float | None]:
    """How far each of the two depends on few others, among the divisions of their level."""
    units, unit = np.unique(level[ties.division], return_inverse=True)
    found = constraints(strength_of(mixing(ties, unit.astype(np.int32), len(units))))
    ours, theirs = (found[int(np.searchsorted(units, side.place))] for side in (first, second))
    return None if ours is None else round(ours, 2), None if theirs is None else round(theirs, 2)
