"""Of what a map is made: below which division, of people with which skills, of which time, and by which divisions."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from expertise.dates import checked_date, day
from expertise.errors import Invalid, NotFound
from expertise.evidence import ONGOING
from expertise.ids import id_text
from expertise.silos.arrays import NOWHERE, Flags, Places, Tree
from expertise.silos.mixing import Span

LEVELS = 20
MOST_UNITS = 400
"""A map of more divisions than these is nobody's to read, and takes seconds."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a map is of. Without a division it is the whole organisation, without skills everybody, without dates all time.

    `level` says by which divisions: 1 are those right below, 2 those below them and so on. Who is in a division above that
    level counts to that division itself.
    """

    division: int | None = None
    skills: tuple[int, ...] = ()
    since: str | None = None
    until: str | None = None
    level: int = 1

    @property
    def span(self) -> Span:
        """The first and the last day of it. Raises `Invalid` where it ends before it begins."""
        first = day(checked_date(self.since, where="since")) if self.since else 0
        last = _last_day(checked_date(self.until, where="until")) if self.until else ONGOING
        if last < first:
            raise Invalid(
                "the span ends in %(until)s, before it begins in %(since)s.",
                where="until",
                until=self.until,
                since=self.since,
            )
        return first, last


@dataclass(frozen=True, slots=True)
class Units:
    """The divisions that a map is made of: their places in the tree, and of each division in the tree the unit it counts to."""

    top: int | None
    divisions: tuple[int, ...]
    unit: Places

    def of(self, division: Places, counted: Flags | None = None) -> Places:
        """The unit of each person in these divisions; `NOWHERE` for who is outside or not counted."""
        found = np.append(self.unit, np.int32(NOWHERE))[division]  # a place NOWHERE is the last one
        return found if counted is None else np.where(counted, found, np.int32(NOWHERE))


def units_of(tree: Tree, scope: Scope, peopled: Flags) -> Units:
    """The units of a scope that have people, by name. Raises `NotFound` for a division that is not there, and `Invalid`."""
    if not 1 <= scope.level <= LEVELS:
        raise Invalid("a level is a number from 1 to %(most)s.", where="level", most=LEVELS)
    top = _top(tree, scope)
    chosen = [_unit(tree, place, top, scope.level) if peopled[place] else NOWHERE for place in range(len(tree.ids))]
    divisions = sorted({one for one in chosen if one != NOWHERE}, key=lambda one: (tree.names[one], tree.ids[one]))
    number = {one: place for place, one in enumerate(divisions)}
    unit = np.array([number.get(one, NOWHERE) for one in chosen], np.int32)
    return Units(top, tuple(divisions), unit)


def check_readable(units: Units, scope: Scope) -> None:
    """Raises `Invalid` for a map of too many divisions."""
    if len(units.divisions) > MOST_UNITS:
        raise Invalid(
            "there are %(num)s divisions at level %(level)s, and a map has at most %(most)s. Name a smaller level, or a division "
            "to look into.",
            where="level", num=len(units.divisions), level=scope.level, most=MOST_UNITS,
        )  # fmt: skip


def line(tree: Tree, place: int) -> list[int]:
    """The divisions from the top of the organisation down to this one."""
    found = [place]
    while (above := int(tree.parents[found[-1]])) != NOWHERE and above not in found:
        found.append(above)
    return found[::-1]


def below(tree: Tree, division: int) -> Flags:
    """Of each division whether it is this one (a place) or anywhere below it."""
    return np.array([division in line(tree, place) for place in range(len(tree.ids))], np.bool_)


def place_of(tree: Tree, division: int) -> int:
    """The place of a division in the tree. Raises `NotFound`."""
    place = int(np.searchsorted(tree.ids, division))
    if place == len(tree.ids) or tree.ids[place] != division:
        raise NotFound("division", id_text(division))
    return place


def _top(tree: Tree, scope: Scope) -> int | None:
    """The division that the map is below: the one asked for, else the only one that has none above it."""
    if scope.division is not None:
        return place_of(tree, scope.division)
    roots = np.flatnonzero(tree.parents == NOWHERE)
    return int(roots[0]) if len(roots) == 1 else None


def _unit(tree: Tree, place: int, top: int | None, level: int) -> int:
    way: Sequence[int] = line(tree, place)
    if top is not None:
        if top not in way:
            return NOWHERE
        way = way[way.index(top) :]
    else:
        way = [NOWHERE, *way]
    return way[min(level, len(way) - 1)]


def _last_day(text: str) -> int:
    """The last day of a year, a month or a day, as yyyymmdd; a month of 31 days is as good as any."""
    return int(text.replace("-", "") + "1231"[len(text.replace("-", "")) - 4 :])
