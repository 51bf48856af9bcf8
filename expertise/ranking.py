"""The order of people in an answer: those with evidence by one rule, those found by text alone after them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from expertise.evidence import KINDS, order_of, shows_work
from expertise.hits import UNFILTERED, UNVOTED, Filters, Hit, Position, Vote
from expertise.models import EVIDENCE_KINDS
from expertise.store import Asked, Row, Transaction

ALL = 1 << 31
"""More divisions than there are."""
Counts = tuple[int, int]
"""How many people have worked on something, and how many are only interested."""
NOBODY: Counts = (0, 0)
WORK = 4
"""The first four kinds of evidence are work; the fifth is interest."""


def _none(_: Sequence[int]) -> Mapping[int, Hit]:
    return {}


@dataclass(frozen=True, slots=True)
class Ranking:
    """Everybody in an answer: `special` are known one by one; `skills` stand for all others with evidence for one of them.

    For those the store keeps the counts (experience) and the order of what everyone may see, and only what is
    shown is read. `counted` says of those of `special` whom the store counts too, once for each skill, in what division, and
    whether as having worked on it. The order of `mixed`, of whose evidence not everyone may see all, is found with `weigh`
    when they may have to be listed.
    """

    facts: Transaction
    special: Mapping[int, Hit]
    skills: Sequence[int] = ()
    counted: Sequence[tuple[int, bool]] = ()
    mixed: Collection[int] = ()
    weigh: Callable[[Sequence[int]], Mapping[int, Hit]] = _none

    def divisions(self, most: int = ALL, others: Collection[int] = ()) -> dict[int, Counts]:
        """How many people divisions have in the answer, and how many there are only interested.

        At least so many of the first by these numbers are there, and those of the `others` with anybody in the answer.
        """
        beside = Counter((hit.division, hit.worked) for hit in self.special.values())
        beside.subtract(Counter(self.counted))
        changes = {place: change for place, change in beside.items() if change}
        changed = {division for division, _ in changes}
        fewer = {division for (division, _), change in changes.items() if change < 0}
        limit = most + len(fewer) if len(self.skills) == 1 else ALL  # of two skills the first may be far down in both
        counts: dict[int, Counts] = {}
        for skill in self.skills:
            asked = {"skill": skill, "limit": limit, "others": sorted(changed | {*others})}
            for division, people, interested in self.facts.read("experience_of_skill", **asked):
                more, also = counts.get(division, NOBODY)
                counts[division] = (people + more, interested + also)
        for (division, worked), change in changes.items():
            people, interested = counts.get(division, NOBODY)
            counts[division] = (people + change, interested) if worked else (people, interested + change)
        return {division: both for division, both in counts.items() if any(both)}

    def asked_for_people(self, division: int) -> list[Asked]:
        """The questions whose answers `people` takes."""
        return [("people_counted", {"skill": skill, "division": division}) for skill in self.skills]

    def people(self, division: int, counted: Iterable[Sequence[Row]]) -> tuple[int, int]:
        """How many people are in the answer, interested ones too, and how many of them in this division."""
        counts = [rows[0] for rows in counted]
        changes = Counter(hit.division for hit in self.special.values())
        changes.subtract(one for one, _ in self.counted)
        everywhere, there = (sum(row[column] for row in counts) for column in ("people", "there"))
        return everywhere + changes.total(), there + changes[division]

    def first(self, divisions: Sequence[int], limit: int, position: Position) -> dict[int, list[Hit]]:
        """The next people of each of these divisions."""
        lists: dict[int, list[Hit]] = {division: [] for division in divisions}
        special = [hit for hit in self.special.values() if hit.division in lists]
        for hit in position.still_to_come(self._exact(special)):
            lists[hit.division].append(hit)
        unfilled = [one for one, hits in lists.items() if sum(hit.lacking < self._lacking for hit in hits) < limit]
        without = [hit.person for hit in special]
        for hit in self._others("first_people_of_divisions", limit, position, without, divisions=unfilled):
            lists[hit.division].append(hit)
        return {division: position.still_to_come(hits)[:limit] for division, hits in lists.items()}

    def flat(self, limit: int, position: Position) -> list[Hit]:
        """The next people, whatever their division."""
        hits = position.still_to_come(self._exact(self.special.values()))
        if sum(hit.lacking < self._lacking for hit in hits[:limit]) < limit:
            hits += self._others("first_people", limit, position, list(self.special))
        return position.still_to_come(hits)[:limit]

    @property
    def _lacking(self) -> int:
        """How many of the skills asked for those lack who were not weighed: all but one."""
        return len(self.skills) - 1

    def _exact(self, hits: Collection[Hit]) -> list[Hit]:
        weighed = self.weigh([hit.person for hit in hits if hit.person in self.mixed])
        return [weighed.get(hit.person, hit) for hit in hits]

    def _others(
        self, question: str, limit: int, position: Position, without: Sequence[int], **params: object
    ) -> list[Hit]:
        if position.lacking > self._lacking:
            return []
        at_them = position.lacking == self._lacking
        after_order, after_person = (position.after if at_them else None) or (-1, -1)
        params |= {"after_order": after_order, "after_person": after_person, "without": without, "limit": limit}
        return [
            Hit(self._lacking, UNVOTED, order, person, division, shows_work(order))
            for skill in self.skills
            for division, person, order in self.facts.read(question, skill=skill, **params)
        ]


def ranking(
    facts: Transaction, skills: Sequence[int], sets: Sequence[str], votes: Mapping[int, Vote], filters: Filters
) -> Ranking:
    """Everybody with evidence for these skills under these sets of audiences, or with a vote of texts."""
    beside = facts.read("evidence_under_sets", skills=list(skills), sets=list(sets)) if skills else []
    if 1 <= len(skills) <= 2 and filters == UNFILTERED:
        return _counted(facts, skills, sets, beside, votes)
    apart = sorted({person for person, *_ in beside})
    everyone = _by_everyone(facts, skills, votes, filters, without=set(apart)) if skills else {}
    found = everyone | _weighed(facts, skills, sets, votes, filters, apart)
    return Ranking(facts, found | _by_text(votes, len(skills), found, filters))


def _counted(
    facts: Transaction,
    skills: Sequence[int],
    sets: Sequence[str],
    beside: Sequence[Row],
    votes: Mapping[int, Vote],
) -> Ranking:
    """Unfiltered: only those are looked at whom the counts of the store do not show as this viewer sees them.

    These are the people with evidence under an audience, with a vote, or for both of two skills.
    """
    divisions = {person: vote.division for person, vote in votes.items()}
    orders: dict[int, dict[int, int]] = {skill: {} for skill in skills}
    counted: list[tuple[int, bool]] = []
    mixed = set()
    for person, skill, division, order, public in beside:
        of_skill = orders[skill]
        if person in of_skill or public is not None:
            mixed.add(person)
        if person in of_skill:
            of_skill[person] = min(of_skill[person], order)
            continue
        divisions[person] = division
        of_skill[person] = order if public is None else min(order, public)
        if public is not None:
            counted.append((division, shows_work(public)))
    if unread := sorted(divisions if len(skills) > 1 else votes):
        for person, skill, order in facts.read("evidence_for_everyone", people=unread, skills=list(skills)):
            if person not in orders[skill]:  # else it was read beside
                orders[skill][person] = order
                counted.append((divisions[person], shows_work(order)))
    special: dict[int, Hit] = {}
    lacking = len(skills) - 1
    for one in orders.values():
        hits = {
            person: Hit(lacking, UNVOTED, order, person, divisions[person], shows_work(order))
            for person, order in one.items()
        }
        special = hits | special | {person: _both(special[person], hits[person]) for person in special.keys() & hits}
    if votes:
        special = {person: _with_vote(hit, votes) for person, hit in special.items()}
    special |= _by_text(votes, len(skills), special, UNFILTERED)
    if len(skills) == 2:
        _add_those_with_both(facts, skills, special, counted)
    weigh = partial(_weighed, facts, skills, sets, votes, UNFILTERED)
    return Ranking(facts, special, skills, counted, mixed, weigh)


def _add_those_with_both(
    facts: Transaction, skills: Sequence[int], special: dict[int, Hit], counted: list[tuple[int, bool]]
) -> None:
    """Adds everybody else who has evidence for both skills; what everyone may see of them is all there is."""
    for person, division, first, second in facts.read("evidence_for_both", first=skills[0], second=skills[1]):
        if person not in special:
            special[person] = Hit(0, UNVOTED, max(first, second), person, division, shows_work(min(first, second)))
            counted += ((division, shows_work(first)), (division, shows_work(second)))


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
    lacking = len(skills) - 1
    for person, _, division, order, worked in rows:
        if person not in without:
            hit = Hit(lacking, UNVOTED, order, person, division, bool(worked))
            hits[person] = _both(hits[person], hit) if person in hits else hit
    return {person: _with_vote(hit, votes) for person, hit in hits.items()} if votes else hits


def _both(one: Hit, other: Hit) -> Hit:
    """Somebody's place by evidence for two skills: the later of the two orders is theirs."""
    return one._replace(lacking=one.lacking - 1, order=max(one.order, other.order), worked=one.worked or other.worked)


def _weighed(
    facts: Transaction, skills: Sequence[int], sets: Collection[str], votes: Mapping[int, Vote], filters: Filters,
    people: Sequence[int],
) -> dict[int, Hit]:  # fmt: skip
    """Those of these people whose evidence lies under several audiences: weighed one by one."""
    rows = facts.read("evidence_for_skills", people=list(people), skills=list(skills)) if people else []
    by_person: defaultdict[int, defaultdict[int, list[Row]]] = defaultdict(lambda: defaultdict(list))
    held = set(sets)
    for row in map(tuple, rows):
        person, skill, audience, *_ = row
        if audience in held:
            by_person[person][skill].append(row)
    hits = {}
    for person, by_skill in by_person.items():
        orders = [(order, worked) for order, worked in (_order(rows, filters) for rows in by_skill.values()) if order]
        division = next(iter(by_skill.values()))[0][3]
        if orders and (filters.divisions is None or division in filters.divisions):
            worked = any(worked for _, worked in orders)
            hit = Hit(len(skills) - len(orders), UNVOTED, max(orders)[0], person, division, worked)
            hits[person] = _with_vote(hit, votes)
    return hits


def _order(rows: Sequence[Row], filters: Filters) -> tuple[int, bool]:
    """The order of somebody's evidence for one skill over all audiences, and whether any of what passes is work; 0: none passes."""
    columns = list(zip(*rows, strict=True))
    counts = tuple(map(sum, columns[5:10]))
    latest = tuple(max(day or 0 for day in days) or None for days in columns[10:])
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
