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


UNFILTERED = Filters()


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
    """Everybody in an answer: `special` were weighed one by one; `skills` stand for all others with evidence for one of them.

    For those the store keeps the counts (`experience`, by skill) and the order of what everyone may see, and only what is
    shown is read. `counted` are those of `special` whom the store counts too, once for each skill, and whether it counts
    them as having worked on it.
    """

    facts: Transaction
    special: Mapping[int, Hit]
    experience: Mapping[int, Sequence[Row]] = field(default_factory=dict)
    counted: Sequence[tuple[int, bool]] = ()

    def divisions(self) -> dict[int, tuple[int, int]]:
        """How many people each division has in the answer, and how many there are only interested."""
        people: Counter[int] = Counter()
        interested: Counter[int] = Counter()
        for rows in self.experience.values():
            for division, some, others in rows:
                people[division] += some
                interested[division] += others
        for person, worked in self.counted:
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
        lists = {division: position.still_to_come(hits) for division, hits in lists.items()}
        unfilled = [one for one, hits in lists.items() if sum(hit.lacking < self._lacking for hit in hits) < limit]
        per_division = Counter(self.special[person].division for person, _ in self.counted)
        more = max((per_division[division] for division in unfilled), default=0)
        for hit in self._others("first_people_of_divisions", limit + more, position, divisions=unfilled):
            lists[hit.division].append(hit)
        return {division: position.still_to_come(hits)[:limit] for division, hits in lists.items()}

    def flat(self, limit: int, position: Position) -> list[Hit]:
        """The next people, whatever their division."""
        hits = position.still_to_come(self.special.values())
        if sum(hit.lacking < self._lacking for hit in hits[:limit]) < limit:
            hits += self._others("first_people", limit + len(self.counted), position)
        return position.still_to_come(hits)[:limit]

    @property
    def _lacking(self) -> int:
        """How many of the skills asked for those lack who were not weighed: all but one."""
        return len(self.experience) - 1

    def _others(self, question: str, limit: int, position: Position, **params: object) -> list[Hit]:
        if position.lacking > self._lacking:
            return []
        at_them = position.lacking == self._lacking
        order, person = (position.after if at_them else None) or (-1, -1)
        return [
            Hit(self._lacking, UNVOTED, row["order"], row["person"], row["division"], shows_work(row["order"]))
            for skill in self.experience
            for row in self.facts.read(
                question, skill=skill, after_order=order, after_person=person, limit=limit, **params
            )
            if row["person"] not in self.special
        ]


def ranking(
    facts: Transaction, skills: Sequence[int], sets: Sequence[str], votes: Mapping[int, Vote], filters: Filters
) -> Ranking:
    """Everybody with evidence for these skills under these sets of audiences, or with a vote of texts."""
    beside = facts.read("evidence_under_sets", skills=list(skills), sets=list(sets)) if skills else []
    if 1 <= len(skills) <= 2 and filters == UNFILTERED:
        return _counted(facts, skills, sets, beside, votes)
    apart = sorted({row["person"] for row in beside})
    everyone = _by_everyone(facts, skills, votes, filters, without=set(apart)) if skills else {}
    rows = facts.read("evidence_for_skills", people=apart, skills=list(skills)) if apart else []
    found = everyone | _weighed(rows, skills, sets, votes, filters)
    return Ranking(facts, found | _by_text(votes, len(skills), found, filters))


def _counted(
    facts: Transaction, skills: Sequence[int], sets: Sequence[str], beside: Sequence[Row], votes: Mapping[int, Vote]
) -> Ranking:
    """Unfiltered: only those are weighed whom the counts of the store do not show as this viewer sees them.

    These are the people with evidence under an audience, with a vote, or for both of two skills.
    """
    experience = {skill: facts.read("experience_of_skill", skill=skill) for skill in skills}
    apart = sorted({*votes, *(row["person"] for row in beside)})
    public = [tuple(row) for row in facts.read("evidence_for_everyone", people=apart, skills=list(skills))]
    counted = [(row[0], shows_work(row[3])) for row in public]
    orders: defaultdict[int, dict[int, int]] = defaultdict(dict)
    divisions, mixed = {}, set()
    for person, skill, division, order in (*public, *beside):
        if skill in orders[person]:
            mixed.add(person)
        orders[person][skill] = order
        divisions[person] = division
    rows = facts.read("evidence_for_skills", people=sorted(mixed), skills=list(skills)) if mixed else []
    special = _weighed(rows, skills, sets, votes, UNFILTERED)
    for person, known in orders.items():
        if person not in mixed:
            worked = shows_work(min(known.values()))
            hit = Hit(len(skills) - len(known), UNVOTED, max(known.values()), person, divisions[person], worked)
            special[person] = _with_vote(hit, votes)
    special |= _by_text(votes, len(skills), special, UNFILTERED)
    if len(skills) == 2:
        _add_those_with_both(facts, skills, special, counted)
    return Ranking(facts, special, experience, counted)


def _add_those_with_both(
    facts: Transaction, skills: Sequence[int], special: dict[int, Hit], counted: list[tuple[int, bool]]
) -> None:
    """Weighs everybody else who has evidence for both skills; what everyone may see of them is all there is."""
    first, second = (facts.read("people_of_skill_for_everyone", skill=skill) for skill in skills)
    known = {person: order for person, _, order in first}
    for person, division, order in second:
        other = known.get(person)
        if other is not None and person not in special:
            last, best = (order, other) if order > other else (other, order)
            special[person] = Hit(0, UNVOTED, last, person, division, shows_work(best))
            counted += ((person, shows_work(order)), (person, shows_work(other)))


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
