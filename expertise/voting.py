"""The order of people for a question in plain words: texts with the words vote for people, and so do their skills.

Every part counts only what everyone may see, so that a hidden fact moves nobody. With the texts t, the best first:

    weight(t) = (relevance(t) / relevance of the best)^2 * log(1 + words of t)
    text(p)   = sum of weight(t) over the documents that p wrote
    circle(p) = sum of weight(t) / sqrt(people in t) over the projects and groups that p is in
    share(s)  = sum of weight(t) / (skills of t) over the nearest t about s; the three largest, made to add up to 1
    skill(p)  = sum over s of share(s) * (log(1 + documents) / (40 + D) + log(1 + projects and groups) / (40 + C)),
                p's about s; D and C are these logarithms added up over the first people with evidence for s
    vote(p)   = text(p) + 1/2 circle(p) + 2 skill(p), each divided by its maximum

Then those with most votes lend to those near them: vote(p) / sqrt(people in it) to each other person of a project or
group of p's, and vote(p) * documents together / sqrt(co-authors of p's documents, each counted every time) to each
co-author. Each of the two, divided by its maximum, is added to the votes of those who have one.

After Macdonald and Ounis, "Voting for candidates" (CIKM 2006), and Serdyukov, Rode and Hiemstra, "Modeling multi-step
relevance propagation for expert finding" (CIKM 2008). The figures were chosen on questions asked of one real
organisation; another may want others.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log1p, sqrt

from expertise.models import EVERYONE
from expertise.store import Row, Transaction

NEAREST_TEXTS = 50
MOST_SKILLS = 3
FIRST_PEOPLE = 100
PRIOR = 40.0
OF_CIRCLES, OF_SKILLS = 0.5, 2.0
LENDERS = 20
CROWD = 100
"""Who is in a project or group of more people has no vote of it: being one of so many says little."""

Votes = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Poll:
    """The people voted for, most votes first; their divisions; and the skills of the texts, the largest share first.

    `inside` says who is in which text, and `amounts` how much people have worked on the skills.
    """

    people: tuple[int, ...] = ()
    divisions: Mapping[int, int] = field(default_factory=dict)
    skills: tuple[int, ...] = ()
    inside: tuple[Row, ...] = ()
    amounts: tuple[Row, ...] = ()


def weighed(found: Iterable[Row]) -> dict[int, float]:
    """How much each of the texts found counts; they come best first."""
    rows = list(found)
    return {row["thing"]: (row["relevance"] / rows[0]["relevance"]) ** 2 * log1p(row["length"]) for row in rows}


def poll(facts: Transaction, texts: Votes) -> Poll:
    """Whom these texts, by weight and the best first, vote for."""
    inside = people_of(facts, list(texts))
    shares = _shares(facts, texts)
    first = [row for skill in shares for row in facts.read("first_amounts", skill=skill, limit=FIRST_PEOPLE)]
    amounts = _amounts(facts, first, inside, list(shares))
    votes = _added(
        _by_text(inside, texts),
        _times(OF_CIRCLES, _by_circle(inside, texts)),
        _times(OF_SKILLS, _by_skill(first, amounts, shares)),
    )
    lent = _lent(facts, votes)
    votes = {person: vote + lent.get(person, 0) for person, vote in votes.items()}
    divisions = {row["person"]: row["division"] for row in (*inside, *amounts)}
    order = sorted(votes, key=lambda person: (-votes[person], person))
    return Poll(tuple(order), divisions, tuple(shares), tuple(inside), tuple(amounts))


def people_of(facts: Transaction, things: Sequence[int]) -> list[Row]:
    """Who everyone may see to be in these documents, projects and groups, crowds left out."""
    rows = facts.read("people_of_things", things=list(things), audiences=[EVERYONE], limit=CROWD + 1)
    people = Counter(row["thing"] for row in rows)
    return [row for row in rows if people[row["thing"]] <= CROWD]


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


def _amounts(facts: Transaction, first: Sequence[Row], inside: Iterable[Row], skills: Sequence[int]) -> list[Row]:
    """How much the first people of the skills, and those in the texts, have worked on the skills."""
    known = {(row["person"], row["skill"]) for row in first}
    others = facts.read("amounts_of_evidence", people=sorted({row["person"] for row in inside}), skills=skills)
    return [*first, *(row for row in others if (row["person"], row["skill"]) not in known)]


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


def _by_skill(first: Iterable[Row], amounts: Iterable[Row], shares: Votes) -> Votes:
    written, joined = dict.fromkeys(shares, PRIOR), dict.fromkeys(shares, PRIOR)
    for row in first:
        written[row["skill"]] += log1p(row["documents"])
        joined[row["skill"]] += log1p(row["projects"] + row["groups"])
    votes: defaultdict[int, float] = defaultdict(float)
    for row in amounts:
        skill, circles = row["skill"], row["projects"] + row["groups"]
        if row["documents"] or circles:
            votes[row["person"]] += shares[skill] * (
                log1p(row["documents"]) / written[skill] + log1p(circles) / joined[skill]
            )
    return _scaled(votes)


def _lent(facts: Transaction, votes: Votes) -> Votes:
    """What those with most votes lend to those they belong and write with."""
    lenders = sorted(votes, key=lambda person: (-votes[person], person))[:LENDERS]
    theirs = {row["thing"] for row in facts.read("things_of_people", people=lenders)}
    inside = people_of(facts, sorted(theirs))
    lending = {person: votes[person] for person in lenders}
    return _added(_lent_in_circles(inside, lending), _lent_to_authors(inside, lending))


def _lent_in_circles(inside: Iterable[Row], lending: Votes) -> Votes:
    lent: defaultdict[int, float] = defaultdict(float)
    for members in _circles(inside).values():
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
