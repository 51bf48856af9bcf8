"""The one introduction that would shorten the ways between two divisions most."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from expertise.introductions import MOST_SKILLS, common_in_both, held_by
from expertise.silos.arrays import Ids, Ties
from expertise.silos.standing import Side
from expertise.silos.ways import distances
from expertise.silos.web import Web
from expertise.store import Transaction

DRAWN = 200
"""So many people of either division stand for all of it where it is larger."""
LOOKED_AT = 120
CANDIDATES = 40
"""So many of either, those with the shortest ways to their own division, are weighed against each other."""
NEAR = 2
"""Whoever shares something, or is a contact, needs no introduction."""
SEED = 7

Lengths = NDArray[np.int8]
Pair = frozenset[int]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two people by id, one of either division, the skills that both have and which tell of neither who they are, and for what
    part of the pairs of people of both divisions the way gets shorter when the two know each other."""

    person: int
    other: int
    skills: tuple[int, ...]
    shorter: float


def propose(
    facts: Transaction, ties: Ties, web: Web, sides: tuple[Side, Side], *, rested: Collection[int], asked: Collection[Pair]
) -> Proposal | None:  # fmt: skip
    """The pair of people who share a skill but nothing else, and whose contact shortens the ways between both divisions most.

    The gain of a and b is the sum over all s and t of what d(s, a) + 1 + d(b, t), or d(s, b) + 1 + d(a, t), is less than
    d(s, t), where d counts edges; whatever is farther than `MOST_STEPS` is one farther than that. Whoever is among `rested`, and
    two who were `asked` together, are left out. None where there is no such pair.
    """
    ours, theirs = (_drawn(side) for side in sides)
    apart = Apart(distances(web.net, ours, theirs), distances(web.net, ours, ours), distances(web.net, theirs, theirs))
    near = (_nearest(ties, ours, apart.ours, rested), _nearest(ties, theirs, apart.theirs, rested))
    people = [ties.people[some[places]].tolist() for some, places in zip((ours, theirs), near, strict=True)]
    held = held_by(facts, [*people[0], *people[1]])
    common = common_in_both(facts, set().union(*held.values()), [side.division.id for side in sides])
    first, second = ([at for at, one in enumerate(some) if held[one] & common.keys()][:CANDIDATES] for some in people)
    for i, j in _best_first(apart, near[0][first], near[1][second]):
        one, other = people[0][first[i]], people[1][second[j]]
        shared = held[one] & held[other] & common.keys()
        if shared and Pair((one, other)) not in asked:
            skills = sorted(shared, key=lambda skill: (common[skill], skill))[:MOST_SKILLS]
            return Proposal(one, other, tuple(skills), apart.shorter(near[0][first[i]], near[1][second[j]]))
    return None


@dataclass(frozen=True, slots=True)
class Apart:
    """How many edges people of one side are from those of the other (`between`), and from each other."""

    between: Lengths
    ours: Lengths
    theirs: Lengths

    def after(self, row: int, columns: Ids) -> Lengths:
        """How far all are apart once the one of our row knows the one of a column: by starts, goals and columns."""
        over = self.ours[:, row][:, None, None] + 1 + self.theirs[:, columns][None, :, :]
        round_about = self.between[:, columns][:, None, :] + 1 + self.between[row, :][None, :, None]
        return np.asarray(np.minimum(self.between[:, :, None], np.minimum(over, round_about)))

    def shorter(self, row: int, column: int) -> float:
        """For what part of all pairs the way is shorter then."""
        return float((self.after(row, np.array([column]))[:, :, 0] < self.between).mean())


def _best_first(apart: Apart, rows: Ids, columns: Ids) -> Iterator[tuple[int, int]]:
    """The pairs of these rows and columns who are not near each other, by how much shorter they make all ways together."""
    gains = np.zeros((len(rows), len(columns)), np.int64)
    for i, row in enumerate(rows.tolist()):
        gains[i] = (apart.between[:, :, None] - apart.after(row, columns)).sum(axis=(0, 1), dtype=np.int64)
    gains[apart.between[np.ix_(rows, columns)] <= NEAR] = 0
    for at in np.argsort(-gains, axis=None, kind="stable").tolist():
        i, j = divmod(at, len(columns))
        if not gains[i, j]:
            return
        yield i, j


def _drawn(side: Side) -> Ids:
    """The places of the people of a side, or of so many of them as stand for all."""
    people = np.flatnonzero(side.people)
    if len(people) <= DRAWN:
        return people
    return np.sort(np.random.default_rng(SEED).choice(people, DRAWN, replace=False))


def _nearest(ties: Ties, some: Ids, lengths: Lengths, rested: Collection[int]) -> Ids:
    """Which of these people have the shortest ways to all others of them, and may be asked."""
    far = lengths.sum(axis=1, dtype=np.int64)
    order = np.lexsort((some, far))
    free = ~np.isin(ties.people[some[order]], list(rested))
    return order[free][:LOOKED_AT]
