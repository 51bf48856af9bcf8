"""The order of people for a question in plain words: texts that match it vote for people, and so do the skills these are about.

Every part counts only what everyone may see, so that a hidden fact moves nobody. With the texts found, t, best first:

    weight(t) = (relevance(t) / relevance of the best)^2 * log(1 + words of t)
    text(p)   = sum of weight(t) over the documents that p wrote
    circle(p) = sum of weight(t) / sqrt(people in t) over the projects and groups that p is in
    share(s)  = sum of weight(t) / (skills of t) over the nearest t about s; the three largest, made to add up to 1
    skill(p)  = sum of share(s) * (log(1 + documents) / (40 + W) + log(1 + projects and groups) / (40 + J)) of p about s,
                W and J: these logarithms added up over the first people with evidence for s
    vote(p)   = text(p) + 1/2 circle(p) + 2 skill(p), each divided by its maximum

Then the people with most votes lend to those near them: p's vote / sqrt(people in it) to each other person of a project or
group of p's, and p's vote * documents together / sqrt(all who wrote with p) to each who wrote with p; each of the two, divided
by its maximum, is added to the votes of those who have one.

After Macdonald and Ounis, "Voting for candidates" (CIKM 2006), and Serdyukov, Rode and Hiemstra, "Modeling multi-step relevance
propagation for expert finding" (CIKM 2008). The figures were chosen on one half of a real organisation's questions and
hold on the other half: leaving out any part, or doubling a figure, does not find more.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log1p, sqrt

from expertise.models import EVERYONE
from expertise.store import Row, Transaction

NEAREST_TEXTS = 50
MOST_SKILLS = 3
FIRST_PEOPLE = 200
PRIOR = 40.0
OF_CIRCLES, OF_SKILLS = 0.5, 2.0
LENDERS = 50
CROWD = 200
"""A project or group of more people lends nothing: being one of so many says little."""

Votes = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Poll:
    """The people voted for, most votes first; their divisions; and the skills that the texts are about, the largest share first.

    `inside` are the texts that people are in, and `evidence` is their evidence for the skills, as everyone may see it.
    """

    people: tuple[int, ...] = ()
    divisions: Mapping[int, int] = field(default_factory=dict)
    skills: tuple[int, ...] = ()
    inside: tuple[Row, ...] = ()
    evidence: tuple[Row, ...] = ()


def weighed(found: Iterable[Row]) -> dict[int, float]:
    """How much each of the texts found counts; they come best first."""
    rows = list(found)
    return {row["thing"]: (row["relevance"] / rows[0]["relevance"]) ** 2 * log1p(row["length"]) for row in rows}


def poll(facts: Transaction, texts: Votes) -> Poll:
    """Whom these texts, by weight and the best first, vote for."""
    inside = facts.read("people_of_things", things=list(texts), audiences=[EVERYONE])
    shares = _shares(facts, texts)
    first = {skill: _first(facts, skill) for skill in shares}
    asked = {row["person"] for row in inside}.union(*first.values())
    evidence = facts.read("amounts_of_evidence", people=sorted(asked), skills=list(shares))
    votes = _added(
        _by_text(inside, texts),
        _times(OF_CIRCLES, _by_circle(inside, texts)),
        _times(OF_SKILLS, _by_skill(evidence, first, shares)),
    )
    lent = _lent(facts, votes)
    votes = {person: vote + lent.get(person, 0) for person, vote in votes.items()}
    divisions = {row["person"]: row["division"] for row in (*inside, *evidence)}
    order = sorted(votes, key=lambda person: (-votes[person], person))
    return Poll(tuple(order), divisions, tuple(shares), tuple(inside), tuple(evidence))


def _shares(facts: Transaction, texts: Votes) -> dict[int, float]:
    about: defaultdict[int, list[int]] = defaultdict(list)
    for thing, skill in facts.read("skills_of_things", things=list(texts)[:NEAREST_TEXTS]):
        about[thing].append(skill)
    mass: defaultdict[int, float] = defaultdict(float)
    for thing, skills in about.items():
        for skill in skills:
            mass[skill] += texts[thing] / len(skills)
    largest = sorted(mass, key=lambda skill: (-mass[skill], skill))[:MOST_SKILLS]
    whole = sum(mass[skill] for skill in largest)
    return {skill: mass[skill] / whole for skill in largest}


def _first(facts: Transaction, skill: int) -> set[int]:
    rows = facts.read("first_people", skill=skill, after_order=-1, after_person=-1, limit=FIRST_PEOPLE)
    return {row["person"] for row in rows}


def _by_text(inside: Iterable[Row], texts: Votes) -> Votes:
    votes: defaultdict[int, float] = defaultdict(float)
    for row in inside:
        if row["type"] == "document":
            votes[row["person"]] += texts[row["thing"]]
    return _scaled(votes)


def _by_circle(inside: Iterable[Row], texts: Votes) -> Votes:
    votes: defaultdict[int, float] = defaultdict(float)
    for thing, members in _circles(inside).items():
        for person in members:
            votes[person] += texts[thing] / sqrt(len(members))
    return _scaled(votes)


def _by_skill(evidence: Iterable[Row], first: Mapping[int, set[int]], shares: Votes) -> Votes:
    said = [(row["person"], row["skill"], log1p(row["documents"]), log1p(row["projects"] + row["groups"])) for row in evidence]
    written, joined = dict.fromkeys(shares, PRIOR), dict.fromkeys(shares, PRIOR)
    for person, skill, documents, circles in said:
        if person in first[skill]:
            written[skill] += documents
            joined[skill] += circles
    votes: defaultdict[int, float] = defaultdict(float)
    for person, skill, documents, circles in said:
        votes[person] += shares[skill] * (documents / written[skill] + circles / joined[skill])
    return _scaled(votes)


def _lent(facts: Transaction, votes: Votes) -> Votes:
    """What those with most votes lend to those they belong and write with."""
    lenders = sorted(votes, key=lambda person: (-votes[person], person))[:LENDERS]
    theirs = {row["thing"] for row in facts.read("things_of_people", people=lenders)}
    inside = facts.read("people_of_things", things=sorted(theirs), audiences=[EVERYONE])
    lending = {person: votes[person] for person in lenders}
    return _added(_lent_in_circles(inside, lending), _lent_to_authors(inside, lending))


def _lent_in_circles(inside: Iterable[Row], lending: Votes) -> Votes:
    lent: defaultdict[int, float] = defaultdict(float)
    for members in _circles(inside).values():
        if len(members) > CROWD:
            continue
        whole = sum(lending.get(person, 0) for person in members)
        for person in members:
            lent[person] += (whole - lending.get(person, 0)) / sqrt(len(members))
    return _scaled(lent)


def _lent_to_authors(inside: Iterable[Row], lending: Votes) -> Votes:
    authors = _people_of(row for row in inside if row["type"] == "document")
    together: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for writers in authors.values():
        for person in writers:
            if person in lending:
                together[person].update(other for other in writers if other != person)
    lent: defaultdict[int, float] = defaultdict(float)
    for person, others in together.items():
        for other, documents in others.items():
            lent[other] += lending[person] * documents / sqrt(others.total())
    return _scaled(lent)


def _circles(inside: Iterable[Row]) -> dict[int, list[int]]:
    return _people_of(row for row in inside if row["type"] != "document")


def _people_of(inside: Iterable[Row]) -> dict[int, list[int]]:
    people: defaultdict[int, list[int]] = defaultdict(list)
    for row in inside:
        people[row["thing"]].append(row["person"])
    return people


def _scaled(votes: Votes) -> Votes:
    most = max(votes.values(), default=0) or 1
    return {person: vote / most for person, vote in votes.items()}


def _times(factor: float, votes: Votes) -> Votes:
    return {person: factor * vote for person, vote in votes.items()}


def _added(*parts: Votes) -> dict[int, float]:
    whole: defaultdict[int, float] = defaultdict(float)
    for part in parts:
        for person, vote in part.items():
            whole[person] += vote
    return dict(whole)
