"""Evidence and experience: what connects people to skills, derived from the facts in the transaction that changed them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from expertise.dates import day
from expertise.models import EVERYONE
from expertise.store import Row, Transaction

PEOPLE_AT_ONCE = 2_000
ONGOING = 99_999_999
INTEREST_ALONE = 3
SHOWN_BY = 32
"""The bit of an order at which it says what shows the experience; the greatest says: interest alone."""
KINDS = ("skill", "project", "document", "group", "interest")
COUNTED = ("declared", "projects", "documents", "groups", "interested")
LATEST = ("latest_declared", "latest_project", "latest_document", "latest_group", "latest_interested")
COLUMNS = ("person", "skill", "audience", "division", "order", *COUNTED, *LATEST)


class Key(NamedTuple):
    """Evidence is one for a person, a skill and the set of audiences that its paths need ('' is everyone)."""

    person: int
    skill: int
    audience: str


@dataclass(slots=True)
class Tally:
    """What is known along one key: how many paths of each kind, and the last day of each kind (yyyymmdd)."""

    division: int
    counts: list[int]
    latest: list[int | None]

    def add(self, kind: int, last: int | None) -> None:
        """Counts one more path of a kind."""
        self.counts[kind] += 1
        known = self.latest[kind]
        if last is not None and (known is None or last > known):
            self.latest[kind] = last


def order_of(counts: Sequence[int], latest: Sequence[int | None]) -> int:
    """The sort key of a person for a skill: the smaller, the earlier in a list. It is never shown.

    One rule, in this order: shown by projects or documents, then by a group they were put in, then by their own word,
    then by interest alone; many (5 and more), some (2 to 4), one; more kinds of evidence first; the latest first, what
    goes on before what ended, undated last. Ties are broken by the id of the person, which is drawn from a hash.
    """
    declared, projects, documents, groups, _ = counts
    work = projects + documents
    shown_by = 0 if work else 1 if groups else 2 if declared else INTEREST_ALONE
    amount = work or groups or declared
    how_much = 0 if amount >= 5 else 1 if amount >= 2 else 2
    kinds = 5 - sum(1 for count in (declared, projects, documents, groups) if count)
    last = max((day for day in latest if day is not None), default=0)
    return ((shown_by << 2 | how_much) << 3 | kinds) << 27 | (ONGOING - last)


def shows_work(order: int) -> bool:
    """Whether this is the order of somebody with evidence of experience, not of interest alone."""
    return order >> SHOWN_BY < INTEREST_ALONE


def day_of(since: str | None, until: str | None, *, dated: bool) -> int | None:
    """The last day of a fact as yyyymmdd: its end, or `ONGOING` when it has only a beginning.

    `dated` facts (documents, a person's own word) happened on their day and do not go on.
    """
    if until:
        return day(until)
    if not since:
        return None
    return day(since) if dated else ONGOING


def set_of(of_fact: str, of_thing: str) -> str:
    """The set of audiences that a path needs, written as one text: '' when everyone may see all of it."""
    return " ".join(sorted({of_fact, of_thing} - {EVERYONE}))


def tallied(paths: Sequence[Row]) -> dict[Key, Tally]:
    """Folds paths into one tally for each key."""
    tallies: dict[Key, Tally] = {}
    for person, skill, kind, division, of_fact, of_thing, since, until in paths:
        public = of_fact == EVERYONE and of_thing == EVERYONE
        key = Key(person, skill, "" if public else set_of(of_fact, of_thing))
        tally = tallies.get(key)
        if tally is None:
            tally = tallies[key] = Tally(division, [0] * 5, [None] * 5)
        tally.add(KINDS.index(kind), day_of(since, until, dated=kind in ("skill", "interest", "document")))
    return tallies


def derived(facts: Transaction, people: list[int], skills: list[int] | None) -> dict[Key, tuple[object, ...]]:
    """The evidence that the facts of these people give, as rows of `COLUMNS`, by key."""
    return {
        key: (*key, tally.division, order_of(tally.counts, tally.latest), *tally.counts, *tally.latest)
        for key, tally in tallied(facts.read("paths", people=people, skills=skills)).items()
    }


def stored(facts: Transaction, people: list[int], skills: list[int] | None) -> dict[Key, tuple[object, ...]]:
    """The evidence that is stored for these people, as rows of `COLUMNS`, by key."""
    rows = facts.read("evidence_of_people", people=people, skills=skills)
    return {Key(row["person"], row["skill"], row["audience"]): tuple(row) for row in rows}


def refresh(facts: Transaction, people: Collection[int], skills: Collection[int] | None = None) -> set[int]:
    """Brings evidence and experience in step with the facts of these people (for these skills, or for all).

    Call it in the transaction that changed the facts. The skills whose evidence for everyone changed come back.
    """
    wanted_skills = None if skills is None else sorted(skills)
    counted = ExperienceCount()
    for batch in _batches(sorted(people)):
        before, after = stored(facts, batch, wanted_skills), derived(facts, batch, wanted_skills)
        gone = [key for key in before if key not in after]
        new = [row for key, row in after.items() if before.get(key) != row]
        facts.write("drop_evidence", [key._asdict() for key in gone])
        put(facts, new)
        for key in gone:
            counted.add(before[key], -1)
        for row in new:
            if (old := before.get(Key(*row[:3]))) is not None:  # type: ignore[arg-type]
                counted.add(old, -1)
            counted.add(row, 1)
    return counted.write(facts)


def fill(facts: Transaction, people: Sequence[int], told: Callable[[int], None]) -> set[int]:
    """Derives all evidence and experience of these people, who have none yet, faster than `refresh` can.

    `told` is given the number of people done. The skills with evidence that everyone may see come back.
    """
    counted = ExperienceCount()
    facts.write("drop_indexes_of_evidence", [()])
    done = 0
    for batch in _batches(list(people)):
        rows = list(derived(facts, batch, None).values())
        put(facts, rows)
        for row in rows:
            counted.add(row, 1)
        done += len(batch)
        told(done)
    facts.write("make_indexes_of_evidence", [()])
    return counted.write(facts)


def put(facts: Transaction, rows: Sequence[tuple[object, ...]]) -> None:
    """Stores rows of evidence and remembers the sets of audiences they need."""
    facts.write("put_evidence", rows)
    sets = {str(row[2]) for row in rows if " " in str(row[2])}
    facts.write("put_audience_set", [{"audiences": s, "audience": a} for s in sorted(sets) for a in s.split()])


class ExperienceCount:
    """Collects what changes in experience, and writes it once."""

    def __init__(self) -> None:
        self._changes: defaultdict[tuple[int, int], Counter[str]] = defaultdict(Counter)

    def add(self, row: tuple[object, ...], sign: int) -> None:
        """Counts a row of evidence in (1) or out (-1); what not everyone may see is not counted."""
        evidence = dict(zip(COLUMNS, row, strict=True))
        if evidence["audience"]:
            return
        worked = any(evidence[name] for name in COUNTED[:-1])
        change = self._changes[evidence["skill"], evidence["division"]]  # type: ignore[index]
        change["people"] += sign * worked
        change["interested"] += sign * (not worked)
        for name in COUNTED[:-1]:
            change[name] += sign * bool(evidence[name])

    def write(self, facts: Transaction) -> set[int]:
        """Writes the changes; the skills they are about come back."""
        rows = [
            {"skill": skill, "division": division, **{name: change[name] for name in ("people", *COUNTED)}}
            for (skill, division), change in sorted(self._changes.items())
        ]
        facts.write("count_experience", [row for row in rows if any(row[name] for name in ("people", *COUNTED))])
        return {row["skill"] for row in rows}


def _batches(people: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(people), PEOPLE_AT_ONCE):
        yield people[start : start + PEOPLE_AT_ONCE]
