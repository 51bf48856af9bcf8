"""The map as a network that can be drawn: divisions, what ties or cuts them, and the projects, groups and people between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import sqrt
from typing import Literal

import numpy as np

from expertise.graph import Graph
from expertise.models import Id, Link, Named, Viewer
from expertise.silos.amounts import FEWEST, Amount, people_counted
from expertise.silos.arrays import Figures
from expertise.silos.counting import Counted, counted
from expertise.silos.drawing import MOST_CUTS, cuts, strongest
from expertise.silos.joining import Joining, joining
from expertise.silos.map import communities_of, named_unit
from expertise.silos.opening import check_may_open
from expertise.silos.people_across import Across, people_across
from expertise.silos.placing import around, beside_their_like, pushed_apart
from expertise.silos.scope import Scope
from expertise.silos.seen import seen

Kind = Literal["division", "project", "group", "person", "people"]
LARGEST, SMALLEST = 0.12, 0.3
"""The radius of the largest division, where the picture is about as large as a circle of radius 1; no other is drawn smaller than
such a part of it."""
FILLED = 0.6
"""Of many divisions none is larger than this over the root of their number."""
THING, PERSON, LARGEST_PERSON = 0.35, 0.2, 0.012
"""How large a project and a person are, beside the largest division."""
MOST_THINGS = 400
FEW_PEOPLE = 100
"""What ties more people than these is drawn once somebody looks at one of its ends."""
CUTS_OF_EACH = 5
"""So many cuts of each division can be looked at; the foremost of all are drawn before anybody looks at one."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Something in the picture, with a place and a radius. `people` are many of one division who are told together; `amount`
    is how many, where that is told, and `enough` false where too little is known of a division."""

    kind: Kind
    id: Id | None
    name: str
    x: float
    y: float
    size: float
    amount: Amount | None = None
    enough: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """From a dot to another, by their places among all: a tie or a cut of two divisions, or a part in what joins them. `width`
    is 0 to 1; `foremost` says that it is drawn before anybody looks at one of its ends."""

    one: int
    other: int
    kind: Literal["tie", "cut", "part"]
    width: float = 0.0
    foremost: bool = True


@dataclass(frozen=True, slots=True)
class Network:
    """The picture: what is in it, and what leads from one to another."""

    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]


def network_of_map(graph: Graph, viewer: Viewer, scope: Scope) -> Network:
    """The map of a scope; of people those are in it who have said that they may be named. Raises as `silo_map` does."""
    check_may_open(viewer)
    found = counted(graph, scope)
    things, drawn = seen(graph).once("answer", ("network", scope), lambda: _without_people(graph, found, scope))
    across = people_across(graph.store, found, scope, [one.thing.id for one in things])
    of_units = sorted(across, key=lambda one: one.unit)  # asked anew each time: anybody may take their yes back
    lines = _lines_of_people(drawn, things, of_units)
    return Network((*drawn.dots, *_people(drawn, of_units)), (*drawn.lines, *lines))


def _without_people(graph: Graph, found: Counted, scope: Scope) -> tuple[list[Joining], Network]:
    """What joins divisions, and the picture of these and of all divisions."""
    things, ties = list(joining(graph.store, found, scope))[:MOST_THINGS], list(strongest(found))
    units, community = len(found.people), communities_of(found)
    places = beside_their_like(ties, sorted(range(units), key=lambda at: (community[at], at)))
    middles = [places[[place for place, _ in one.people]].mean(axis=0) for one in things]
    sizes = _sizes(found, len(things))
    apart = pushed_apart(np.array([*places, *middles]).reshape(-1, 2), sizes).round(4).tolist()
    dots = (*_divisions(found, apart[:units], sizes), *_things(things, apart[units:], sizes[units:]))
    return things, Network(dots, (*_between_divisions(found, ties), *_parts(things, units)))


def _sizes(found: Counted, things: int) -> Figures:
    """The radii of all divisions, by the root of their people in fives, and then of so many things."""
    largest = min(LARGEST, FILLED / sqrt(max(len(found.people), 1)))
    fives = found.people // FEWEST
    radii = largest * np.maximum(np.sqrt(fives / max(int(fives.max(initial=0)), 1)), SMALLEST)
    return np.round(np.array([*radii, *[THING * largest] * things]), 4)


def _divisions(found: Counted, places: Sequence[tuple[float, float]], sizes: Figures) -> Iterator[Dot]:
    for at, (x, y) in enumerate(places):
        named, amount = named_unit(found, at), people_counted(int(found.people[at]))
        yield Dot("division", named.id, named.name, x, y, float(sizes[at]), amount, bool(found.enough[at]))


def _things(things: Sequence[Joining], places: Sequence[tuple[float, float]], sizes: Figures) -> Iterator[Dot]:
    for one, (x, y), size in zip(things, places, sizes.tolist(), strict=True):
        yield Dot(kind_of(one.thing), one.thing.id, one.thing.name, x, y, size)


def _between_divisions(found: Counted, ties: Sequence[tuple[int, int, float]]) -> Iterator[Line]:
    """The strongest ties, and of each division the foremost cuts."""
    yield from (Line(one, other, "tie", round(width, 3)) for one, other, width in ties)
    drawn = [0] * len(found.people)
    for number, (one, other) in enumerate(cuts(found)):
        if number < MOST_CUTS or max(drawn[one], drawn[other]) < CUTS_OF_EACH:
            drawn[one], drawn[other] = drawn[one] + 1, drawn[other] + 1
            yield Line(one, other, "cut", foremost=number < MOST_CUTS)


def _parts(things: Sequence[Joining], first: int) -> Iterator[Line]:
    for number, thing in enumerate(things):
        yield from (Line(place, first + number, "part") for place, _ in thing.people)


def _people(drawn: Network, of_units: Sequence[Across]) -> Iterator[Dot]:
    """Those who may be named, around the division in which they are."""
    size = min(max((dot.size for dot in drawn.dots), default=0.0) * PERSON, LARGEST_PERSON)
    for unit, some in groupby(of_units, key=lambda one: one.unit):
        yield from people_around(drawn.dots[unit], [one.person for one in some], size)


def kind_of(thing: Link) -> Kind:
    """What something that joins divisions is drawn as."""
    return "project" if thing.type == "project" else "group"


def people_around(middle: Dot, people: Sequence[Named], size: float) -> Iterator[Dot]:
    """People, each as a dot of this size, around a dot."""
    places = around((middle.x, middle.y), middle.size + 2 * size, len(people), size).round(4).tolist()
    for one, (x, y) in zip(people, places, strict=True):
        yield Dot("person", one.id, one.name, x, y, round(size, 4))


def _lines_of_people(drawn: Network, things: Sequence[Joining], of_units: Sequence[Across]) -> Iterator[Line]:
    """From each person to their own division, and to what ties them to others."""
    at = {one.thing.id: len(drawn.dots) - len(things) + number for number, one in enumerate(things)}
    for person, one in enumerate(of_units, len(drawn.dots)):
        ends = (one.unit, *(at[thing] for thing in one.things), *one.units)
        yield from (Line(person, end, "part", foremost=len(of_units) <= FEW_PEOPLE) for end in ends)
