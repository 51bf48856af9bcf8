"""The order of people in an answer: those with evidence by one rule, those found by text alone after them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter

from expertise.answers import WIDENED, Widening
from expertise.experience import NOTHING, NOTHING_READ, Experience, Wanted, read_beside
from expertise.hits import INTERESTED, UNFILTERED, UNVOTED, WORKED, Counts, Filters, Hit, Position, Vote, column_of
from expertise.store import Asked, Row, Transaction
from expertise.weighing import Placing, by_all, by_any, one_by_one, weighed, with_vote


def _none(_: Sequence[int]) -> Mapping[int, Hit]:
    return {}


@dataclass(frozen=True, slots=True)
class Ranking:
    """Everybody in an answer: `special` are known one by one; `skills` stand for all others with evidence for one of them.

    For those the store keeps the counts (experience) and the order of what everyone may see, and only what is
    shown is read. `counted` says of those of `special` whom the store counts too, once for each skill, in what division, and
    in which of its counts. The order of `mixed`, of whose evidence not everyone may see all, is found with `weigh`
    when they may have to be listed. `experience` is what of the counts and of those in order was read on the way, `beside` what
    else was asked.
    """

    facts: Transaction
    special: Mapping[int, Hit]
    skills: Sequence[int] = ()
    counted: Sequence[tuple[int, int]] = ()
    mixed: Collection[int] = ()
    weigh: Callable[[Sequence[int]], Mapping[int, Hit]] = _none
    experience: Experience = NOTHING_READ
    beside: Sequence[Sequence[Row]] = ()

    def divisions(self, wanted: Wanted) -> dict[int, Counts]:
        """How many people divisions have in the answer: who worked on it, who is only interested, who is found beside it.

        At least so many of the first by these numbers are there as are wanted, and the others that are.
        """
        others_than_counted = Counter(map(attrgetter("division", "column"), self.special.values()))
        others_than_counted.subtract(Counter(self.counted))
        changes = {place: change for place, change in others_than_counted.items() if change}
        more = {division: others_than_counted[division, WORKED] for division, _ in changes}
        near = self.experience.that_may_come_first(more, wanted.most)
        asked = Wanted(wanted.most, wanted.others | near)
        counts: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
        for rows in self.experience.of(self.facts, self.skills, asked):
            for division, people, interested in rows:
                counts[division][WORKED] += people
                counts[division][INTERESTED] += interested
        for (division, column), change in changes.items():
            if division in near:
                counts[division][column] += change
        return {division: Counts(*each) for division, each in counts.items() if any(each)}

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
        self, question: str, limit: int, position: Position, without: Sequence[int], **of: Sequence[int]
    ) -> list[Hit]:
        if position.lacking > self._lacking:
            return []
        at_them = position.lacking == self._lacking
        after = position.after if at_them else None
        rows = None if after else self.experience.first(of.get("divisions", (None,)), {*without}, limit)
        if rows is None:
            after_order, after_person = after or (-1, -1)
            asked = {"after_order": after_order, "after_person": after_person, "without": without, "limit": limit, **of}
            rows = [row for skill in self.skills for row in self.facts.read(question, skill=skill, **asked)]
        return [
            Hit(self._lacking, UNVOTED, order, person, division, column_of(order)) for division, person, order in rows
        ]


def ranking(
    facts: Transaction, skills: Sequence[int], sets: Sequence[str], votes: Mapping[int, Vote], filters: Filters,
    wanted: Wanted = NOTHING,
) -> Ranking:  # fmt: skip
    """Everybody with evidence for these skills under these sets of audiences, or with a vote of texts.

    What is `wanted` besides is read in the same round trip.
    """
    if 1 <= len(skills) <= 2 and filters == UNFILTERED:
        return unfiltered(facts, skills, sets, votes, wanted)
    return everybody(facts, skills, sets, votes, filters)


def counted_for(skills: Sequence[int], division: int) -> list[Asked]:
    """The questions whose answers `Ranking.people` takes."""
    return [("people_counted", {"skill": skill, "division": division}) for skill in skills]


def everybody(
    facts: Transaction, skills: Sequence[int], sets: Sequence[str], votes: Mapping[int, Vote], filters: Filters
) -> Ranking:
    """The same, each of them looked at one by one: right where there are few, or where filters leave few."""
    found = one_by_one(facts, by_all(skills), sets, votes, filters) if skills else {}
    return Ranking(facts, found | _by_text(votes, len(skills), found, filters))


def widened_to(
    ranked: Ranking, beside: Sequence[Widening], lacking: int, sets: Sequence[str], filters: Filters
) -> Ranking:
    """The answer, in which everybody is known one by one, and after them those with evidence for one of these skills too."""
    places = {one.skill.id: lacking + 1 + WIDENED.index(one.because) for one in beside}
    hits = one_by_one(ranked.facts, by_any(places), sets, {}, filters)
    return replace(ranked, special={**hits, **ranked.special})


def unfiltered(
    facts: Transaction, skills: Sequence[int], sets: Sequence[str], votes: Mapping[int, Vote], wanted: Wanted,
    *more: Asked,
) -> Ranking:  # fmt: skip
    """The same for one skill or two, and what more is asked: only those are looked at whom the counts of the store do not show as
    this viewer sees them.

    These are the people with evidence under an audience, with a vote, or for both of two skills.
    """
    under_sets = ("evidence_under_sets", {"skills": list(skills), "sets": list(sets)})
    under, experience, beside = read_beside(facts, under_sets, skills, wanted, more)
    placing, lacking = by_all(skills), len(skills) - 1
    hits: dict[int, dict[int, Hit]] = {skill: {} for skill in skills}
    counted: list[tuple[int, int]] = []
    mixed = set()
    for person, skill, division, order, public in under:
        of_skill = hits[skill]
        if (before := of_skill.get(person)) is not None:
            mixed.add(person)
            order = min(before.order, order)
        elif public is not None:
            mixed.add(person)
            counted.append((division, column_of(public)))
            order = min(order, public)
        of_skill[person] = Hit(lacking, UNVOTED, order, person, division, column_of(order))
    divisions = {person: vote.division for person, vote in votes.items()}
    if len(skills) > 1:
        divisions |= {person: hit.division for of_skill in hits.values() for person, hit in of_skill.items()}
    if divisions:
        for person, skill, order in facts.read("evidence_for_everyone", people=sorted(divisions), skills=list(skills)):
            if person not in hits[skill]:  # else it was read beside
                hits[skill][person] = Hit(lacking, UNVOTED, order, person, divisions[person], column_of(order))
                counted.append((divisions[person], column_of(order)))
    special = _together(placing, hits.values())
    if votes:
        special = {person: with_vote(hit, votes) for person, hit in special.items()}
    special |= _by_text(votes, len(skills), special, UNFILTERED)
    if len(skills) == 2:
        _add_those_with_both(facts, skills, special, counted)
    weigh = partial(weighed, facts, placing, sets, votes, UNFILTERED)
    return Ranking(facts, special, skills, counted, mixed, weigh, experience, beside)


def _together(placing: Placing, each: Iterable[dict[int, Hit]]) -> dict[int, Hit]:
    """The places of these people by their places for each skill."""
    special, *others = each
    for hits in others:
        both = {person: placing.together(special[person], hits[person]) for person in special.keys() & hits.keys()}
        special = special | hits | both
    return special


def _add_those_with_both(
    facts: Transaction, skills: Sequence[int], special: dict[int, Hit], counted: list[tuple[int, int]]
) -> None:
    """Adds everybody else who has evidence for both skills; what everyone may see of them is all there is."""
    for person, division, first, second in facts.read("evidence_for_both", first=skills[0], second=skills[1]):
        if person not in special:
            special[person] = Hit(0, UNVOTED, max(first, second), person, division, column_of(min(first, second)))
            counted += ((division, column_of(first)), (division, column_of(second)))


def _by_text(votes: Mapping[int, Vote], lacking: int, found: Mapping[int, Hit], filters: Filters) -> dict[int, Hit]:
    if not filters.takes("text"):
        return {}
    return {
        person: Hit(lacking, vote.place, vote.order, person, vote.division)
        for person, vote in votes.items()
        if person not in found and (filters.divisions is None or vote.division in filters.divisions)
    }
