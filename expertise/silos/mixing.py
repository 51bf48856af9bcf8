"""How much the people of some divisions share, division by division: the matrices that all figures are made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from expertise.evidence import ONGOING
from expertise.silos.arrays import NOWHERE, Contacts, Counts, Figures, Flags, Joined, Places, Ties

AT_ONCE = 2_000_000
"""So many meetings of a person with a division are looked at together: some hundred megabytes."""
Span = tuple[int, int]
"""The first and the last day, as yyyymmdd, of what is counted."""
ALWAYS: Span = (0, ONGOING)


@dataclass(frozen=True, slots=True)
class Shared:
    """What two divisions share of one kind.

    `things[a, b]`: how many projects (documents, groups; of contacts, pairs) have people of both. `behind[a, b]`: how many
    people of a share one with somebody of b. `strength[a, b]`: the ties of people of a to people of b, where everybody in a
    thing of k people has a tie of 1 / (k - 1) to each other one, so that a large group joins two people less than a small one
    (Newman, M. E. J. (2001): Scientific collaboration networks II, Phys. Rev. E 64, 016132). On its diagonal each tie within
    a division stands twice, once for either end.
    """

    things: Counts
    behind: Counts
    strength: Figures


def mixing(ties: Ties, unit: Places, units: int, span: Span = ALWAYS) -> dict[str, Shared]:
    """What the divisions share of each kind. `unit` says of each person to which they count, `NOWHERE` for none of them."""
    shared = {kind: _of_things(joined, unit, units, span) for kind, joined in ties.joined.items()}
    return shared | {"contact": _of_contacts(ties.contacts, unit, units, span)}


def strength_of(shared: Mapping[str, Shared]) -> Figures:
    """The ties of all kinds together."""
    return np.asarray(np.sum([one.strength for one in shared.values()], axis=0))


def _of_things(joined: Joined, unit: Places, units: int, span: Span) -> Shared:
    counted = (unit[joined.person] != NOWHERE) & within(joined, span)
    person, thing = joined.person[counted], joined.thing[counted]
    of = unit[person]
    sizes = np.bincount(thing, minlength=len(joined.things))
    entries, people = np.unique(thing.astype(np.int64) * units + of, return_counts=True)
    entry_thing, entry_unit = np.divmod(entries, units)
    ends = np.cumsum(np.bincount(entry_thing, minlength=len(joined.things)))
    starts = np.concatenate([[0], ends[:-1]]).astype(np.int64)
    strength, behind = np.zeros(units * units), np.zeros(units * units, np.int64)
    for low, high in _pieces(person, (ends - starts)[thing]):
        some = slice(low, high)
        row, entry = _each(starts[thing[some]], (ends - starts)[thing[some]])
        other, mine = entry_unit[entry], of[some][row].astype(np.int64)
        met = people[entry] - (other == mine)
        weight = met / np.maximum(sizes[thing[some]][row] - 1, 1)
        strength += np.bincount(mine * units + other, weight, minlength=units * units)
        behind += _behind(person[some][row][met > 0], other[met > 0], unit, units)
    left, right = _each(starts[entry_thing], (ends - starts)[entry_thing])
    things = np.bincount(entry_unit[left] * units + entry_unit[right], minlength=units * units)
    square = (units, units)
    return Shared(things.reshape(square), behind.reshape(square), strength.reshape(square))


def _of_contacts(contacts: Contacts, unit: Places, units: int, span: Span) -> Shared:
    counted = (unit[contacts.one] != NOWHERE) & (unit[contacts.other] != NOWHERE)
    counted &= within(contacts, span)
    one, other = contacts.one[counted], contacts.other[counted]
    left, right = np.concatenate([one, other]), np.concatenate([other, one])
    pairs = np.bincount(unit[left].astype(np.int64) * units + unit[right], minlength=units * units)
    behind = _behind(left, unit[right].astype(np.int64), unit, units)
    square = (units, units)
    strength = pairs.reshape(square).astype(np.float64)
    things = pairs.reshape(square).copy()
    np.fill_diagonal(things, things.diagonal() // 2)
    return Shared(things, behind.reshape(square), strength)


def within(some: Joined | Contacts, span: Span) -> Flags:
    """Which of these ties there were in a time."""
    first, last = span
    return (some.since <= last) & (some.until >= first)


def _pieces(person: Places, meetings: Counts) -> Iterator[tuple[int, int]]:
    """Runs of entries with about so many meetings that are looked at together; all entries of a person are in one."""
    before = np.cumsum(meetings)
    low = 0
    while low < len(person):
        limit = (before[low - 1] if low else 0) + AT_ONCE
        at = min(max(int(np.searchsorted(before, limit)), low + 1), len(person))
        high = int(np.searchsorted(person, person[at - 1], side="right"))
        yield low, high
        low = high


def _each(starts: Counts, lengths: Counts) -> tuple[Counts, Counts]:
    """For rows of runs: the place of the row, and each place of its run, one after the other."""
    row = np.repeat(np.arange(len(starts)), lengths)
    within = np.arange(len(row)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return row, starts[row] + within


def _behind(person: Places, met: Counts, unit: Places, units: int) -> Counts:
    """How many people of each division these are who met somebody of each other one."""
    if not len(person):
        return np.zeros(units * units, np.int64)
    first = int(person.min())
    seen = np.zeros((int(person.max()) - first + 1) * units, np.bool_)
    seen[(person.astype(np.int64) - first) * units + met] = True
    who, other = np.divmod(np.flatnonzero(seen), units)
    return np.bincount(unit[who + first].astype(np.int64) * units + other, minlength=units * units)
