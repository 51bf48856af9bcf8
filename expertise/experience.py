"""How many people of divisions have evidence for skills that everyone may see, and who comes first, in few round trips."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from expertise.store import Asked, Row, Transaction

ALL = 1 << 31
"""More divisions than there are."""
_MORE = 3  # so many divisions are nearly always as many as stand elsewhere by what only the viewer may see


@dataclass(frozen=True, slots=True)
class Wanted:
    """The divisions whose counts are wanted: so many of the first by them, and some others; of each so many of the first people.

    Where no division is wanted, they are the first people of all.
    """

    most: int = ALL
    others: frozenset[int] = frozenset()
    first: int = 0


NOTHING = Wanted(0)


@dataclass(frozen=True, slots=True)
class Experience:
    """The counts of some skills as far as they were read: the rows of each skill, and which divisions were asked for; and the
    first people of a division (None: of all).
    """

    counts: Sequence[Sequence[Row]] = ()
    asked: Wanted = NOTHING
    people: Mapping[int | None, Sequence[Row]] = field(default_factory=dict)

    def of(self, facts: Transaction, skills: Sequence[int], wanted: Wanted) -> Sequence[Sequence[Row]]:
        """For each skill the rows (division, people, interested) of at least these divisions; read now if they were not."""
        if len(self.counts) == len(skills) and all(self._holds(rows, wanted) for rows in self.counts):
            return self.counts
        asked = wanted if len(skills) == 1 else Wanted()
        return [_counts(rows) for rows in facts.read_several(*_questions(skills, asked))] if skills else []

    def that_may_come_first(self, more: Mapping[int, int], most: int) -> set[int]:
        """Those of these divisions that may be among so many of the first, when they have so many more people each.

        One that was not read has no more people by itself than the last that was, and of one skill nobody has fewer.
        """
        if len(self.counts) != 1 or len(self.counts[0]) < self.asked.most or self.asked.most < most:
            return {*more}
        read = {division: people for division, people, _ in self.counts[0]}
        last = sorted(read.values(), reverse=True)[self.asked.most - 1]
        enough = sorted((people + more.get(division, 0) for division, people in read.items()), reverse=True)[most - 1]
        return {division for division, people in more.items() if division in read or last + people >= enough}

    def first(self, divisions: Iterable[int | None], without: Collection[int], limit: int) -> list[Row] | None:
        """The first people (division, person, order) of each, without some who are listed beside them, none further back than here:
        so nobody who was not read comes before. None where they were not read, or too few of them.
        """
        first: list[Row] = []
        for division in divisions:
            rows = self.people.get(division)
            if rows is None or len(rows) == self.asked.first < limit:
                return None
            first += [row for row in rows if row[1] not in without][:limit]
        return first

    def _holds(self, rows: Sequence[Row], wanted: Wanted) -> bool:
        if len(rows) < self.asked.most:
            return True  # these are all divisions
        return wanted.most <= self.asked.most and wanted.others <= self.asked.others | {row[0] for row in rows}


NOTHING_READ = Experience()


def read_beside(
    facts: Transaction, question: Asked, skills: Sequence[int], wanted: Wanted, more: Sequence[Asked]
) -> tuple[list[Row], Experience, list[list[Row]]]:
    """The rows of the question, and in the same round trip what is wanted of these skills, and the rows of more questions."""
    several = len(skills) > 1  # of two skills the first division may be far down in both
    most = wanted.most and (ALL if several else wanted.most + _MORE)
    asked = replace(wanted, most=most, first=0 if several else wanted.first)
    questions = _questions(skills, asked)
    rows, *answers = facts.read_several(question, *questions, *more)
    read, rest = answers[: len(questions)], answers[len(questions) :]
    first: defaultdict[int | None, list[Row]] = defaultdict(list)
    for row in chain.from_iterable(read):
        division, person, order = row["division"], row["person"], row["order"]
        if person is not None:
            first[division if most else None].append((division, person, order))
    return rows, Experience([_counts(one) for one in read] if most else (), asked, first), rest


def _questions(skills: Sequence[int], wanted: Wanted) -> list[Asked]:
    if wanted.most:
        params = {"limit": wanted.most, "others": sorted(wanted.others), "first": wanted.first}
        return [("experience_of_skill", {"skill": skill, **params}) for skill in skills]
    at_first = {"without": [], "after_order": -1, "after_person": -1, "limit": wanted.first}
    return [("first_people", {"skill": skill, **at_first}) for skill in skills if wanted.first]


def _counts(rows: Iterable[Row]) -> list[Row]:
    """What counts divisions, once for each."""
    return [*{row[0]: row[:3] for row in rows}.values()]
