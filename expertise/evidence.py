"""Evidence and experience: what connects people to skills, derived from the facts in the transaction that changed them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from expertise.dates import day
from expertise.models import EVERYONE
from expertise.store import Row, Transaction

PEOPLE_AT_ONCE = 2_000
FEW_SKILLS = 8
"""For so few skills evidence is looked up one by one, and not by reading all that a person has."""
ONGOING = 99_999_999
INTEREST_ALONE = 2
MOST_DOUBLINGS = 31
BY_INTEREST_ALONE = INTEREST_ALONE << 35
"""From this order on nothing but interest shows the experience."""
KINDS = ("skill", "project", "document", "group", "interest")
PLACES = {kind: place for place, kind in enumerate(KINDS)}
"""Where a kind stands among counts and latest days."""
CLAIMS = frozenset(("skill", "interest"))
"""Said under several names of one skill, it is one claim."""
DATED = frozenset(("skill", "document", "interest"))
"""Facts of these kinds happened on their day and do not go on."""
COUNTED = ("declared", "projects", "documents", "groups", "interested")
LATEST = ("latest_declared", "latest_project", "latest_document", "latest_group", "latest_interested")
COLUMNS = ("person", "skill", "audience", "division", "order", *COUNTED, *LATEST)


Key = tuple[int, int, str]
"""Evidence is one for a person, a skill and the set of audiences that its paths need ('' is everyone)."""
Evidence = tuple[
    int, int, str, int, int, int, int, int, int, int, int | None, int | None, int | None, int | None, int | None
]
"""A row of `COLUMNS`."""


@lru_cache(maxsize=65536)
def order_of(counts: tuple[int, ...], latest: tuple[int | None, ...]) -> int:
    """The sort key of a person for a skill: the smaller, the earlier in a list. It is never shown.

    One rule, in this order: shown by projects, documents and groups they were put in, then by their own word alone, then by
    interest alone; how much of it, in doublings (1, 2 to 3, 4 to 7, 8 to 15 ...); more kinds of evidence first; the latest
    first, what goes on before what ended, undated last. Ties are broken by the id of the person, which is drawn from a hash.
    """
    declared, projects, documents, groups, _ = counts
    shown = projects + documents + groups
    shown_by = 0 if shown else 1 if declared else INTEREST_ALONE
    how_much = MOST_DOUBLINGS - min(MOST_DOUBLINGS, (shown or declared).bit_length())
    kinds = 5 - sum(1 for count in (declared, projects, documents, groups) if count)
    last = max((day for day in latest if day is not None), default=0)
    return ((shown_by << 5 | how_much) << 3 | kinds) << 27 | (ONGOING - last)


@lru_cache(maxsize=65536)
def last_day(kind: str, since: str | None, until: str | None) -> int | None:
    """The last day of a fact of this kind as yyyymmdd: its end, or `ONGOING` when it has only a beginning and goes on.

    Remembered, because most facts share their dates with many others.
    """
    if until:
        return day(until)
    if not since:
        return None
    return day(since) if kind in DATED else ONGOING


def set_of(of_fact: str, of_thing: str) -> str:
    """The set of audiences that a path needs, written as one text: '' when everyone may see all of it."""
    return " ".join(sorted({of_fact, of_thing} - {EVERYONE}))


def tallied(paths: Iterable[Row]) -> dict[Key, list[int | None]]:
    """Folds paths into one tally for each key: the division, how many paths of each kind, and the last day of each kind."""
    tallies: dict[Key, list[int | None]] = {}
    for person, skill, kind, division, of_fact, of_thing, since, until in paths:
        key = (person, skill, "" if of_fact == of_thing == EVERYONE else set_of(of_fact, of_thing))
        tally = tallies.get(key)
        if tally is None:
            tally = tallies[key] = [division, 0, 0, 0, 0, 0, None, None, None, None, None]
        place = PLACES[kind] + 1
        tally[place] = 1 if kind in CLAIMS else tally[place] + 1  # type: ignore[operator]
        if since or until:
            last, known = last_day(kind, since, until), tally[place + 5]
            if known is None or (last is not None and last > known):
                tally[place + 5] = last
    return tallies


def _evidence(key: Key, division: int | None, *tally: int | None) -> Evidence:
    return (*key, division, order_of(tally[:5], tally[5:]), *tally)  # type: ignore[return-value]


def held_and_due(
    facts: Transaction, people: list[int], skills: list[int] | None
) -> tuple[dict[Key, Evidence], dict[Key, Evidence]]:
    """The evidence that is stored for these people, and the evidence that their facts give, by key."""
    few = skills is not None and len(skills) <= FEW_SKILLS
    asked = {"people": people, "skills": skills}
    rows, paths = facts.read_several(("evidence_for_skills" if few else "evidence_of_people", asked), ("paths", asked))
    held = {(row[0], row[1], row[2]): tuple(row) for row in rows}
    return held, {key: _evidence(key, *tally) for key, tally in tallied(paths).items()}


def refresh(facts: Transaction, people: Collection[int], skills: Collection[int] | None = None) -> set[int]:
    """Brings evidence and experience in step with the facts of these people (for these skills, or for all).

    Call it in the transaction that changed the facts. The skills whose evidence for everyone changed come back.
    """
    return derive(facts, people, skills).write(facts)


def derive(facts: Transaction, people: Collection[int], skills: Collection[int] | None = None) -> "ExperienceCount":
    """Brings evidence alone in step with the facts of these people; what it changes in experience comes back."""
    wanted_skills = None if skills is None else sorted(skills)
    counted = ExperienceCount()
    for batch in _batches(sorted(people)):
        before, after = held_and_due(facts, batch, wanted_skills)
        gone = [key for key in before if key not in after]
        new = [row for key, row in after.items() if before.get(key) != row]
        facts.write("drop_evidence", gone)
        put(facts, new)
        for key in gone:
            counted.add(before[key], -1)
        for row in new:
            if (old := before.get(row[:3])) is not None:
                counted.add(old, -1)
            counted.add(row, 1)
    return counted


def fill(facts: Transaction) -> None:
    """Derives all evidence and experience in a first load, while nobody has any, faster than `refresh` can."""
    facts.write("drop_indexes_of_evidence", [()])
    facts.write("fill_evidence", [(False,)])
    facts.write("make_indexes_of_evidence", [()])
    facts.write("recount_experience", [(None,)])


def put(facts: Transaction, rows: Collection[Evidence]) -> None:
    """Stores rows of evidence and remembers the sets of audiences they need."""
    facts.write("put_evidence", rows)
    sets = {row[2] for row in rows if " " in row[2]}
    facts.write("put_audience_set", [(audiences, one) for audiences in sorted(sets) for one in audiences.split()])


class ExperienceCount:
    """Collects what changes in experience, and writes it once."""

    def __init__(self) -> None:
        self._changes: dict[tuple[int, int], list[int]] = {}

    def add(self, row: Evidence, sign: int) -> None:
        """Counts a row of evidence in (1) or out (-1); what not everyone may see is not counted."""
        _, skill, audience, division, _, declared, projects, documents, groups, _, *_ = row
        if audience:
            return
        change = self._changes.get((skill, division))
        if change is None:
            change = self._changes[skill, division] = [0] * 6
        change[0 if declared or projects or documents or groups else 5] += sign
        if declared:
            change[1] += sign
        if projects:
            change[2] += sign
        if documents:
            change[3] += sign
        if groups:
            change[4] += sign

    def write(self, facts: Transaction) -> set[int]:
        """Writes the changes; the skills they are about come back."""
        changes = sorted(self._changes.items())
        facts.write("count_experience", [(*key, *change) for key, change in changes if any(change)])
        return {skill for (skill, _), _ in changes}


def _batches(people: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(people), PEOPLE_AT_ONCE):
        yield list(people[start : start + PEOPLE_AT_ONCE])
