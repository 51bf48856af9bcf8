"""The order of people in an answer: those with evidence by one rule, those found by text alone after them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from expertise.evidence import KINDS, order_of, shows_work
from expertise.models import EVIDENCE_KINDS
from expertise.store import Row, Transaction

UNVOTED = 1 << 30
LAST_ORDER = 1 << 62
"""Where the order of those found by texts alone begins: after all evidence."""
WORK = 4
"""The first four kinds of evidence are work; the fifth is interest."""


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


class Hit(NamedTuple):
    """A person in an answer: how many of the skills asked for they lack, their place by text, their order by evidence.

    People are listed by these, ascending.
    """

    lacking: int
    voted: int
    order: int
    person: int
    division: int
    worked: bool = True


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


@dataclass(frozen=True, slots=True)
class Ranking:
    """Everybody in an answer: `special` were weighed one by one; `skill` stands for all others with evidence for it.

    With `skill` set, the store keeps the counts and the order of what everyone may see, and only what is shown is read.
    `counted` are those of `special` whom the store counts too, and whether it counts them as having worked on it.
    """

    facts: Transaction
    special: Mapping[int, Hit]
    skill: int | None = None
    counted: Mapping[int, bool] = field(default_factory=dict)

    def divisions(self) -> dict[int, tuple[int, int]]:
        """How many people each division has in the answer, and how many there are only interested."""
        people: Counter[int] = Counter()
        interested: Counter[int] = Counter()
        if self.skill is not None:
            for division, some, others in self.facts.read("experience_of_skill", skill=self.skill):
                people[division], interested[division] = some, others
        for person, worked in self.counted.items():
            (people if worked else interested)[self.special[person].division] -= 1
        for hit in self.special.values():
            (people if hit.worked else interested)[hit.division] += 1
        return {one: (people[one], interested[one]) for one in people | interested}

    def first(self, divisions: Sequence[int], limit: int, position: Position) -> dict[int, list[Hit]]:
        """The next people of each of these divisions."""
        lists: dict[int, list[Hit]] = {division: [] for division in divisions}
        for hit in self.special.values():
            if hit.division in lists:
                lists[hit.division].append(hit)
        per_division = Counter(self.special[person].division for person in self.counted)
        more = max((per_division[division] for division in divisions), default=0)
        for hit in self._others("first_people_of_divisions", limit + more, position, divisions=list(divisions)):
            lists[hit.division].append(hit)
        return {division: position.still_to_come(hits)[:limit] for division, hits in lists.items()}

    def flat(self, limit: int, position: Position) -> list[Hit]:
        """The next people, whatever their division."""
        others = self._others("first_people", limit + len(self.counted), position)
        return position.still_to_come([*self.special.values(), *others])[:limit]

    def _others(self, question: str, limit: int, position: Position, **params: object) -> list[Hit]:
        if self.skill is None or position.lacking > 0:
            return []
        order, person = position.after or (-1, -1)
        rows = self.facts.read(
            question, skill=self.skill, after_order=order, after_person=person, limit=limit, **params
        )
        return [
            Hit(0, UNVOTED, row["order"], row["person"], row["division"], shows_work(row["order"]))
            for row in rows
            if row["person"] not in self.special
        ]


def ranking(
    facts: Transaction, skills: Sequence[int], sets: Sequence[str], votes: Mapping[int, Vote], filters: Filters
) -> Ranking:
    """Everybody with evidence for these skills under these sets of audiences, or with a vote of texts."""
    beside = facts.read("evidence_under_sets", skills=list(skills), sets=list(sets)) if skills else []
    if len(skills) == 1 and filters == Filters():
        return _of_one_skill(facts, skills[0], sets, beside, votes)
    apart = sorted({row["person"] for row in beside})
    everyone = _by_everyone(facts, skills, votes, filters, without=set(apart)) if skills else {}
    rows = facts.read("evidence_for_skills", people=apart, skills=list(skills)) if apart else []
    found = everyone | _weighed(rows, skills, sets, votes, filters)
    return Ranking(facts, found | _by_text(votes, len(skills), found, filters))


def _of_one_skill(
    facts: Transaction, skill: int, sets: Sequence[str], beside: Sequence[Row], votes: Mapping[int, Vote]
) -> Ranking:
    """One skill, unfiltered: only those whom the store does not count as this viewer sees them are weighed here."""
    apart = Counter(row["person"] for row in beside)
    public = {
        row["person"]: row["order"]
        for row in facts.read("evidence_for_everyone", people=sorted({*apart, *votes}), skill=skill)
    }
    mixed = sorted(person for person, rows in apart.items() if rows + (person in public) > 1)
    rows = facts.read("evidence_for_skills", people=mixed, skills=[skill]) if mixed else []
    special = _weighed(rows, [skill], sets, votes, Filters())
    for person, _, division, order in beside:
        if person not in special:
            special[person] = _with_vote(Hit(0, UNVOTED, order, person, division, shows_work(order)), votes)
    for person, vote in votes.items():
        if person in public and person not in special:
            order = public[person]
            special[person] = Hit(0, vote.place, order, person, vote.division, shows_work(order))
    special |= _by_text(votes, 1, special, Filters())
    return Ranking(facts, special, skill, {person: shows_work(order) for person, order in public.items()})


def _by_everyone(
    facts: Transaction, skills: Sequence[int], votes: Mapping[int, Vote], filters: Filters, *, without: Collection[int]
) -> dict[int, Hit]:
    """Those whose evidence everyone may see, quickly: a filter takes people away and leaves the order of the rest."""
    rows = facts.read(
        "matching_evidence", skills=list(skills), since=filters.since,
        divisions=None if filters.divisions is None else sorted(filters.divisions),
        **{kind: filters.takes(kind) for kind in EVIDENCE_KINDS[: len(KINDS)]},
    )  # fmt: skip
    hits: dict[int, Hit] = {}
    missing = len(skills) - 1
    for person, _, division, order, worked in rows:
        if person in without:
            continue
        known = hits.get(person)
        if known is None:
            vote = votes.get(person)
            hits[person] = Hit(missing, vote.place if vote else UNVOTED, order, person, division, bool(worked))
        else:
            both = max(order, known.order)
            hits[person] = Hit(known.lacking - 1, known.voted, both, person, division, known.worked or bool(worked))
    return hits


def _weighed(
    rows: Iterable[Row], skills: Sequence[int], sets: Collection[str], votes: Mapping[int, Vote], filters: Filters
) -> dict[int, Hit]:
    """Those whose evidence lies under several audiences, or who have a vote: weighed one by one."""
    by_person: defaultdict[int, defaultdict[int, list[Row]]] = defaultdict(lambda: defaultdict(list))
    held = set(sets)
    for row in rows:
        if row["audience"] in held:
            by_person[row["person"]][row["skill"]].append(row)
    hits = {}
    for person, by_skill in by_person.items():
        orders = [(order, worked) for order, worked in (_order(rows, filters) for rows in by_skill.values()) if order]
        division = next(iter(by_skill.values()))[0]["division"]
        if orders and (filters.divisions is None or division in filters.divisions):
            worked = any(worked for _, worked in orders)
            hit = Hit(len(skills) - len(orders), UNVOTED, max(orders)[0], person, division, worked)
            hits[person] = _with_vote(hit, votes)
    return hits


def _order(rows: Sequence[Row], filters: Filters) -> tuple[int, bool]:
    """The order of somebody's evidence for one skill over all audiences, and whether any of what passes is work; 0: none passes."""
    counts = [sum(row[5 + place] for row in rows) for place in range(len(KINDS))]
    latest = [max((row[10 + place] or 0 for row in rows), default=0) or None for place in range(len(KINDS))]
    passing = [
        bool(count) and filters.passes(kind, day)
        for kind, count, day in zip(EVIDENCE_KINDS, counts, latest, strict=False)
    ]
    return (order_of(counts, latest) if any(passing) else 0), any(passing[:WORK])


def _with_vote(hit: Hit, votes: Mapping[int, Vote]) -> Hit:
    vote = votes.get(hit.person)
    return hit._replace(voted=vote.place) if vote else hit


def _by_text(votes: Mapping[int, Vote], lacking: int, found: Mapping[int, Hit], filters: Filters) -> dict[int, Hit]:
    if not filters.takes("text"):
        return {}
    return {
        person: Hit(lacking, vote.place, vote.order, person, vote.division)
        for person, vote in votes.items()
        if person not in found and (filters.divisions is None or vote.division in filters.divisions)
    }
