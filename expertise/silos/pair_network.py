"""What joins two divisions as a network that can be drawn: one on either side, what and who leads between them in the middle."""

from collections.abc import Iterator, Sequence
from math import ceil, sqrt

import numpy as np

from expertise.models import Named
from expertise.silos.bridges import Bridge, Bridges
from expertise.silos.network import Dot, Line, Network, kind_of, people_around
from expertise.silos.people_between import PeopleBetween
from expertise.silos.placing import pushed_apart

SIDE, THING, SOME, PERSON = 0.12, 0.04, 0.06, 0.012
"""How large a division is, a thing, people who are told together, and one person."""
FAR, UP = 0.5, 0.3
"""People of either division are so far from the middle, and above the names of the divisions, which are at 1."""
LOWER = 0.4
"""People of other divisions are below, in rows so far apart, every other one half of that."""
FIRST, STEP = 0.75, 0.15
"""How high the first thing is, and how far below the next."""


def network_of_pair(found: Bridges) -> Network:
    """The picture of what `bridges` tells; there is nothing in it that is not told there."""
    some = [one for one in found.people if one.people.count is not None or one.named]
    sides, things = _sides(found), _things(found.things)
    groups = _groups(found, some, FIRST - STEP * (len(things) + 1))
    dots, lines = [*sides, *things, *groups], [*_lines_of_things(found.things), *_lines_of_groups(found, groups)]
    at = {thing.id: place for place, thing in enumerate(things, len(sides))}
    for group, one in zip(groups, some, strict=True):
        around = people_around(group, [each.person for each in one.named], PERSON)
        for each, dot in zip(one.named, around, strict=True):
            ends = [at[link.id] for link in each.through if link.id in at] or _other_sides(found, group)
            lines += [Line(len(dots), end, "part") for end in ends]
            dots.append(dot)
    return Network(tuple(dots), tuple(lines))


def _sides(found: Bridges) -> list[Dot]:
    unknown = found.too_little_known
    return [
        Dot("division", one.id, one.name, x, 0.0, SIDE, enough=one not in unknown)
        for one, x in ((found.division, -1.0), (found.other, 1.0))
    ]


def _things(bridges: Sequence[Bridge]) -> list[Dot]:
    """Projects and groups below each other in the middle, every other one a little aside, so that their names have room."""
    things = [one.thing for one in bridges]
    return [
        Dot(kind_of(one), one.id, one.name, 0.12 * (1 - 2 * (number % 2)), round(FIRST - STEP * number, 4), THING)
        for number, one in enumerate(things)
    ]


def _groups(found: Bridges, some: Sequence[PeopleBetween], height: float) -> list[Dot]:
    """Somebody of each division: of the two beside them, of others below what is in the middle."""
    others = [one for one in some if one.division not in (found.division, found.other)]
    columns = max(ceil(sqrt(1.5 * len(others))), 1)
    places = {found.division: (-FAR, UP), found.other: (FAR, UP)} | {
        one.division: (
            ((number % columns) + 0.5) * 1.6 / columns - 0.8,
            height - LOWER * (number // columns + number % columns % 2 / 2),
        )
        for number, one in enumerate(others)
    }
    room = np.array([SOME + 3 * PERSON * sqrt(len(one.named)) for one in some])
    apart = pushed_apart(np.array([places[one.division] for one in some]).reshape(-1, 2), room).round(4).tolist()
    return [
        Dot("people", *_id_and_name(one.division), x, y, SOME, one.people)
        for one, (x, y) in zip(some, apart, strict=True)
    ]


def _id_and_name(division: Named | None) -> tuple[int | None, str]:
    return (None, "") if division is None else (division.id, division.name)


def _lines_of_things(bridges: Sequence[Bridge]) -> Iterator[Line]:
    """From each thing to the divisions of which people are in it, or to both where ways only lead through it."""
    for place, one in enumerate(bridges, 2):
        for side, amount in enumerate((one.people, one.other_people)):
            if amount.count != 0 or not one.joins:
                yield Line(place, side, "part", one.part or 0.0)


def _lines_of_groups(found: Bridges, groups: Sequence[Dot]) -> Iterator[Line]:
    first = 2 + len(found.things)
    yield from (Line(place, side, "part") for place, group in enumerate(groups, first) for side in (0, 1))


def _other_sides(found: Bridges, group: Dot) -> list[int]:
    """The divisions to which people of a group are tied: the other one, or both."""
    return [side for side, one in enumerate((found.division, found.other)) if one.id != group.id]
