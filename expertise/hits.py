"""A person's place in an answer, what narrows the answer, and how far a list of places was read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from expertise.evidence import BY_INTEREST_ALONE

UNVOTED = 1 << 30
LAST_ORDER = 1 << 62
"""Where the order of those found by texts alone begins: after all evidence."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows an answer; None lets everything through. `since` is yyyymmdd, `place` is folded."""

    divisions: frozenset[int] | None = None
    place: str | None = None
    kinds: frozenset[str] | None = None
    since: int | None = None

    def takes(self, kind: str) -> bool:
        """Whether evidence of this kind is asked for."""
        return self.kinds is None or kind in self.kinds

    def passes(self, kind: str, day: int | None) -> bool:
        """Whether evidence of this kind, with this last day, is asked for; undated evidence fails a since-date."""
        return self.takes(kind) and (self.since is None or (day is not None and day >= self.since))


UNFILTERED = Filters()


class Counts(NamedTuple):
    """How many people have worked on something, how many are only interested, and how many are found beside it alone."""

    people: int = 0
    interested: int = 0
    beside: int = 0


WORKED, INTERESTED, BESIDE = range(3)


def column_of(order: int) -> int:
    """The count of which somebody with this order by evidence is one: who worked on it, or who is only interested."""
    return WORKED if order < BY_INTEREST_ALONE else INTERESTED


class Hit(NamedTuple):
    """A person in an answer: how many of the skills asked for they lack, their place by text, their order by evidence.

    People are listed by these, ascending. Who is found `BESIDE`, by a skill that the question was widened to, comes after all
    whom the question itself finds. `column` is which of the counts of their division they are one of.
    """

    lacking: int
    voted: int
    order: int
    person: int
    division: int
    column: int = WORKED


@dataclass(frozen=True, slots=True)
class Vote:
    """What texts say for a person: their place among those voted for, their division, and their order where none votes."""

    place: int
    division: int
    order: int = LAST_ORDER


@dataclass(frozen=True, slots=True)
class Position:
    """How far a list was read: `after` is where the people without a vote of texts stand, `seen` are those with one.

    People without a vote are passed by a key of their own, which nobody else's writing moves; those with one by name.
    """

    lacking: int = 0
    after: tuple[int, int] | None = None
    seen: frozenset[int] = frozenset()

    def still_to_come(self, hits: Iterable[Hit]) -> list[Hit]:
        """The hits that were not shown up to here, in order."""
        if self == BEGINNING:
            return sorted(hits)
        return sorted((hit for hit in hits if self._unseen(hit)), key=self._key)

    def past(self, shown: Sequence[Hit]) -> "Position":
        """The position after these were shown."""
        if not shown:
            return self
        last = shown[-1]
        by_text = last.voted < UNVOTED and not self._by_order(last)
        seen = self.seen | {hit.person for hit in shown if hit.voted < UNVOTED}
        return Position(last.lacking, None if by_text else (last.order, last.person), seen)

    def _by_order(self, hit: Hit) -> bool:
        return hit.lacking == self.lacking and self.after is not None

    def _unseen(self, hit: Hit) -> bool:
        if hit.person in self.seen or hit.lacking < self.lacking:
            return False
        return hit.lacking > self.lacking or self.after is None or (hit.order, hit.person) > self.after

    def _key(self, hit: Hit) -> Hit:
        return hit._replace(voted=UNVOTED) if self._by_order(hit) else hit


BEGINNING = Position()
