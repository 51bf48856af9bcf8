"""People looked at one by one: where their evidence for some skills puts each of them, as far as a viewer may see it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from expertise.evidence import KINDS, order_of
from expertise.hits import BESIDE, INTERESTED, UNVOTED, WORKED, Filters, Hit, Vote
from expertise.models import EVIDENCE_KINDS
from expertise.store import Row, Transaction

WORK = 4
"""The first four kinds of evidence are work; the fifth is interest."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Where evidence for one of some skills puts people: how many they lack then, by skill, and what two of them make together.

    `columns` are the counts in which they are then, those who are only interested and those who have worked on it.
    """

    lacking: Mapping[int, int]
    together: Callable[[Hit, Hit], Hit]
    columns: tuple[int, int] = (INTERESTED, WORKED)


def by_all(skills: Sequence[int]) -> Placing:
    """All of these skills are asked for: the more of them the better, and the weaker place counts."""
    return Placing(dict.fromkeys(skills, len(skills) - 1), _both)


def by_any(lacking: Mapping[int, int]) -> Placing:
    """The question was widened to these skills: one of them is enough, and the better place counts."""
    return Placing(lacking, min, (BESIDE, BESIDE))


def _both(one: Hit, other: Hit) -> Hit:
    column = min(one.column, other.column)
    return one._replace(lacking=one.lacking - 1, order=max(one.order, other.order), column=column)


def one_by_one(
    facts: Transaction, placing: Placing, sets: Sequence[str], votes: Mapping[int, Vote], filters: Filters
) -> dict[int, Hit]:
    """Everybody with evidence for one of the skills that passes the filters."""
    skills = list(placing.lacking)
    beside, everyone = facts.read_several(
        ("evidence_under_sets", {"skills": skills, "sets": list(sets)}), _asked_of_everyone(skills, filters)
    )
    apart = sorted({person for person, *_ in beside})
    without = set(apart)
    hits: dict[int, Hit] = {}
    for person, skill, division, order, worked in everyone:
        if person not in without:
            hit = Hit(placing.lacking[skill], UNVOTED, order, person, division, placing.columns[bool(worked)])
            hits[person] = placing.together(hits[person], hit) if person in hits else hit
    if votes:
        hits = {person: with_vote(hit, votes) for person, hit in hits.items()}
    return hits | weighed(facts, placing, sets, votes, filters, apart)


def _asked_of_everyone(skills: list[int], filters: Filters) -> tuple[str, dict[str, object]]:
    """The question for what everyone may see: a filter takes people away and leaves the order of the rest."""
    divisions = None if filters.divisions is None else sorted(filters.divisions)
    kinds = {kind: filters.takes(kind) for kind in EVIDENCE_KINDS[: len(KINDS)]}
    return "matching_evidence", {"skills": skills, "since": filters.since, "divisions": divisions, **kinds}


def weighed(
    facts: Transaction, placing: Placing, sets: Collection[str], votes: Mapping[int, Vote], filters: Filters,
    people: Sequence[int],
) -> dict[int, Hit]:  # fmt: skip
    """Those of these people whose evidence lies under several audiences, with the place that all of it gives them."""
    skills = list(placing.lacking)
    rows = facts.read("evidence_for_skills", people=list(people), skills=skills) if people else []
    by_person: defaultdict[int, defaultdict[int, list[Row]]] = defaultdict(lambda: defaultdict(list))
    held = set(sets)
    for row in map(tuple, rows):
        person, skill, audience, division, *_ = row
        if audience in held and (filters.divisions is None or division in filters.divisions):
            by_person[person][skill].append(row)
    hits = {}
    for person, by_skill in by_person.items():
        orders = [(skill, rows[0][3], *_order(rows, filters)) for skill, rows in by_skill.items()]
        places = [
            Hit(placing.lacking[skill], UNVOTED, order, person, division, placing.columns[worked])
            for skill, division, order, worked in orders
            if order
        ]
        if places:
            hits[person] = with_vote(reduce(placing.together, places), votes)
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


def with_vote(hit: Hit, votes: Mapping[int, Vote]) -> Hit:
    """The hit at its place among those voted for, where there is a vote."""
    vote = votes.get(hit.person)
    return hit._replace(voted=vote.place) if vote else hit
