"""All that a map is worked out of: the units of a scope, their people, and what these share and know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from expertise.errors import NotFound
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.meanings import entry_meant
from expertise.silos.amounts import FEWEST
from expertise.silos.arrays import NOWHERE, Counts, Figures, Flags, Places, Ties
from expertise.silos.figures import expected, usual
from expertise.silos.likeness import Held, held_by, held_in
from expertise.silos.mixing import Shared, mixing, strength_of
from expertise.silos.reading import read_holders
from expertise.silos.scope import Scope, Units, check_readable, units_of
from expertise.silos.seen import Seen, seen
from expertise.vocabulary.known import Known

Finding = Literal["cut", "tied", "too little known"]
FINDINGS: tuple[Finding, ...] = ("cut", "tied", "too little known")
LEAST_KNOWN = 0.25
"""A division is known enough where something is seen of so large a share of its people, and of at least five."""
LEAST_EXPECTED = 3.0
"""Where size alone makes fewer ties than these, it says nothing that there are none."""
MOST_ALIKE = 3 / 4
OF_USUAL, OF_EXPECTED = 1 / 2, 1 / 20
"""Few ties are at most such a share of what is usual between divisions here, or of what size alone would make."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A scope counted out. Units with fewer than five people in it are in none of the figures, and `small` says how many.

    `unit` is that of each person; `known[a]` is of how many people of a anything is seen; `mixed`, `usual` and `expected` are
    as `expertise.silos.figures` has them; `findings` are places in `FINDINGS`.
    """

    ties: Ties
    units: Units
    unit: Places
    people: Counts
    known: Counts
    small: int
    shared: Mapping[str, Shared]
    held: Held
    mixed: Figures
    usual: Figures
    expected: Figures
    alike: Figures
    findings: Counts

    @property
    def enough(self) -> Flags:
        """Of which units enough is known."""
        return enough_known(self.people, self.known)


def counted(graph: Graph, scope: Scope) -> Counted:
    """The scope counted out, remembered until something is written. Raises `NotFound` and `Invalid`."""
    now = seen(graph)
    return now.once("counted", scope, lambda: _counted(graph, now, scope))


def _counted(graph: Graph, now: Seen, scope: Scope) -> Counted:
    ties, span = now.ties, scope.span
    units = units_of(ties.tree, scope, peopled(ties))
    skills = _meant(graph, scope.skills)
    holders = read_holders(graph.store, ties.people, skills) if skills else None
    unit = units.of(ties.division, _flags(len(ties.people), holders[0]) if holders else None)
    units, unit, small = without_small(units, unit)
    check_readable(units, scope)
    held = held_by(unit, units, holders, skills) if holders else held_in(now.experience, units)
    people, known = numbers(unit, units), numbers(unit[ties.known], units)
    shared = mixing(ties, unit, len(units.divisions), span)
    mixed, alike = strength_of(shared), held.alike
    by_size = usual(mixed, people), expected(mixed, people)
    findings = _findings(mixed, *by_size, np.where(held.in_both, alike, 0), enough_known(people, known))
    return Counted(ties, units, unit, people, known, small, shared, held, mixed, *by_size, alike, findings)


def enough_known(people: Counts, known: Counts) -> Flags:
    """Of which units enough is known to say that they are cut from others."""
    return np.asarray((known >= FEWEST) & (known >= LEAST_KNOWN * people))


def _findings(mixed: Figures, usual: Figures, expected: Figures, alike: Figures, enough: Flags) -> Counts:
    """For each two units what is found, as a place in `FINDINGS`; a unit and itself count as tied.

    A cut is between two units of which enough is known, that are among the quarter of such pairs that are most alike (0
    where there is no skill that five people of either have), and whose ties are few.
    """
    few = (mixed <= np.maximum(OF_USUAL * usual, OF_EXPECTED * expected)) & (expected >= LEAST_EXPECTED)
    sure = np.outer(enough, enough)
    pairs = np.triu(sure, 1)
    much = (alike > 0) & (alike >= (np.quantile(alike[pairs], MOST_ALIKE) if pairs.any() else 2))
    found = np.where(sure, np.where(few & much, 0, 1), 2)
    np.fill_diagonal(found, 1)
    return found


def _meant(graph: Graph, skills: Sequence[int]) -> list[int]:
    """The skills that are meant by these, of which everyone may know. Raises `NotFound`."""
    known = Known(graph.vocabulary.index(), list) if skills else None
    entries = {skill: known and entry_meant(graph.store, known, skill) for skill in skills}
    for skill, entry in entries.items():
        if entry is None:
            raise NotFound("skill", id_text(skill))
    return sorted({entry.id for entry in entries.values() if entry})


def peopled(ties: Ties) -> Flags:
    """Which divisions have people of their own."""
    return np.bincount(ties.division[ties.division != NOWHERE], minlength=len(ties.tree.ids)) > 0


def _flags(length: int, at: Places) -> Flags:
    flags = np.zeros(length, np.bool_)
    flags[at] = True
    return flags


def numbers(unit: Places, units: Units) -> Counts:
    """How many people are in each unit."""
    return np.bincount(unit[unit != NOWHERE], minlength=len(units.divisions))


def without_small(units: Units, unit: Places) -> tuple[Units, Places, int]:
    """The units without those that have fewer than five people, and how many of these have any."""
    people = numbers(unit, units)
    kept = people >= FEWEST
    number = np.append(np.where(kept, np.cumsum(kept) - 1, NOWHERE), NOWHERE).astype(np.int32)
    left = tuple(one for one, stays in zip(units.divisions, kept, strict=True) if stays)
    return (
        replace(units, divisions=left, unit=number[units.unit]),
        number[unit],
        int(((people > 0) & ~kept).sum()),
    )
