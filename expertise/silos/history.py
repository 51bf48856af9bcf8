"""Whether cuts close: the figures of a map for past quarters, from the dates of facts and of who was where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from expertise.errors import Invalid
from expertise.graph import Graph
from expertise.language import Language
from expertise.models import Named, Viewer
from expertise.silos import figures
from expertise.silos.amounts import FEWEST, Amount, people_counted
from expertise.silos.arrays import NOWHERE, Flags, Placements, Places
from expertise.silos.counting import numbers, peopled
from expertise.silos.map import tied
from expertise.silos.mixing import Span, mixing, strength_of
from expertise.silos.opening import check_may_open
from expertise.silos.scope import Scope, Units, place_of, units_of
from expertise.silos.seen import Seen, seen

QUARTERS = 8
MOST_QUARTERS = 40
A_YEAR = 10_000
"""In days as yyyymmdd."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """The figures of the twelve months that end with a quarter, defined in `expertise.silos.figures`.

    Divisions that had fewer than five people then are in none of them. `ties` and `usual` are of the two divisions asked
    about, null without any, or where fewer than five people are behind it.
    """

    quarter: str
    people: Amount
    outside: float | None
    outside_by_size: float | None
    ei: float | None
    assortativity: float | None
    modularity: float | None
    ties: float | None = None
    usual: float | None = None


@dataclass(frozen=True, slots=True)
class History:
    """A sentence, what is left out, and the quarters, the latest last."""

    story: str
    left_out: str
    between: tuple[Named, ...]
    quarters: tuple[Quarter, ...]


def history(
    graph: Graph, viewer: Viewer, scope: Scope, *, between: tuple[int, int] | None = None, quarters: int = QUARTERS
) -> History:
    """The figures of a scope for so many quarters up to now, and with `between` those of two of its divisions.

    Raises `NotFound` for who may not open the map and for a division that is not there, and `Invalid`.
    """
    check_may_open(viewer)
    if not 1 <= quarters <= MOST_QUARTERS:
        raise Invalid("so many quarters are 1 to %(most)s.", where="quarters", most=MOST_QUARTERS)
    if scope.since or scope.until or scope.skills:
        raise Invalid(
            "quarters are of all skills and say their time themselves: leave skills and dates out.", where="scope"
        )
    now = seen(graph)
    ends = _ends(graph.now().date(), quarters)
    language = viewer.language
    key = ("history", scope, between, ends, language.code)
    return now.once("answer", key, lambda: _history(now, scope, between, ends, language))


def _history(
    now: Seen, scope: Scope, between: tuple[int, int] | None, ends: Sequence[date], language: Language
) -> History:
    ties = now.ties
    units = units_of(ties.tree, scope, peopled(ties) | _once_peopled(now))
    pair = None if between is None else _places_of(now, units, between)
    found = tuple(_quarter(now, units, end, pair) for end in ends)
    named = tuple(Named(id, ties.tree.names[place_of(ties.tree, id)]) for id in between or ())
    return History(_told(found, named, language), left_out(language), named, found)


def _once_peopled(now: Seen) -> Flags:
    return np.bincount(now.placements.division, minlength=len(now.ties.tree.ids)) > 0


def _places_of(now: Seen, units: Units, between: tuple[int, int]) -> tuple[int, int]:
    places = [place_of(now.ties.tree, division) for division in between]
    if places[0] == places[1] or not set(places) <= set(units.divisions):
        raise Invalid("name two of the divisions that the map of this scope shows, at its level.", where="between")
    return units.divisions.index(places[0]), units.divisions.index(places[1])


def _quarter(now: Seen, units: Units, end: date, pair: tuple[int, int] | None) -> Quarter:
    """The figures of the year that ends on a day, people where they were on it."""
    last = _number(end)
    there = units.of(division_at(now.placements, len(now.ties.people), last))
    small = numbers(there, units) < FEWEST
    unit = np.where(np.append(small, True)[there], np.int32(NOWHERE), there)
    people = numbers(unit, units)
    span: Span = (last - A_YEAR + 1, last)
    shared = mixing(now.ties, unit, len(units.divisions), span)
    mixed = strength_of(shared)
    expected, usual = figures.expected(mixed, people), figures.usual(mixed, people)
    told = pair is not None and not small[list(pair)].any()
    of_pair = (tied(shared, *pair), round(float(usual[pair]), 1)) if told and pair else (None, None)
    return Quarter(_called(end), people_counted(int(people.sum())), *figures.altogether(mixed, expected), *of_pair)


def division_at(placements: Placements, people: int, day: int) -> Places:
    """In which division each person was on a day (yyyymmdd); `NOWHERE` before they came."""
    there = (placements.since <= day) & (day < placements.until)
    found = np.full(people, NOWHERE, np.int32)
    found[placements.person[there]] = placements.division[there]  # of two the later one, since they come in order
    return found


def _ends(today: date, quarters: int) -> tuple[date, ...]:
    """The last days of the quarters up to now; of the one that goes on, today."""
    ends = [today]
    first = date(today.year, today.month - (today.month - 1) % 3, 1)
    while len(ends) < quarters:
        ends.append(first - timedelta(days=1))
        first = date(ends[-1].year, ends[-1].month - 2, 1)
    return tuple(reversed(ends))


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def _called(end: date) -> str:
    return f"{end.year}-Q{(end.month + 2) // 3}"


def left_out(language: Language) -> str:
    """What these figures leave out."""
    return language.gettext(
        "People stand in the division of that time. Facts that were removed since, and people who left, are not counted; "
        "facts without a date are counted in every quarter, and skills are not looked at."
    )


def _told(found: Sequence[Quarter], named: Sequence[Named], language: Language) -> str:
    known = [one for one in found if one.outside is not None]
    if len(known) < 2:
        return language.gettext(
            "There are no two quarters with ties between people, so nothing can be said of how it went."
        )
    first, last = known[0], known[-1]
    if named and first.ties is not None and last.ties is not None:
        return _of_gap(first, last, named, language)
    return language.gettext(
        "Of all ties %(now)s led from one division to another in %(last)s, %(before)s in %(first)s.",
        now=language.share(last.outside or 0), last=_in_words(last, language),
        before=language.share(first.outside or 0), first=_in_words(first, language),
    )  # fmt: skip


def _in_words(one: Quarter, language: Language) -> str:
    return language.gettext("Q%(number)s %(year)s", number=one.quarter[-1:], year=one.quarter[:4])


def _of_gap(first: Quarter, last: Quarter, named: Sequence[Named], language: Language) -> str:
    now, before = last.ties or 0.0, first.ties or 0.0
    values = {
        "one": named[0].name, "other": named[1].name, "now": language.figure(now),
        "last": _in_words(last, language), "before": language.figure(before), "first": _in_words(first, language),
    }  # fmt: skip
    if now > before:
        return language.gettext(
            "Between %(one)s and %(other)s the gap closes: ties of %(now)s in %(last)s, of %(before)s in %(first)s.",
            **values,
        )
    if now < before:
        return language.gettext(
            "Between %(one)s and %(other)s the gap widens: ties of %(now)s in %(last)s, of %(before)s in %(first)s.",
            **values,
        )
    return language.gettext(
        "Between %(one)s and %(other)s the gap is as it was: ties of %(now)s in %(last)s, of %(before)s in %(first)s.",
        **values,
    )
