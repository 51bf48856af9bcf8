"""How many people of divisions have evidence for skills that everyone may see, read in as few round trips as may be."""

from collections.abc import Sequence
from dataclasses import dataclass

from expertise.store import Asked, Row, Transaction

ALL = 1 << 31
"""More divisions than there are."""
_MORE = 8  # so many divisions are nearly always as many as stand elsewhere by what only the viewer may see


@dataclass(frozen=True, slots=True)
class Wanted:
    """The divisions whose counts are wanted: so many of the first by them, and some others."""

    most: int = ALL
    others: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Experience:
    """The counts of some skills as far as they were read: the rows of each skill, and which divisions were asked for."""

    rows: Sequence[Sequence[Row]] = ()
    asked: Wanted = Wanted(0)

    def of(self, facts: Transaction, skills: Sequence[int], wanted: Wanted) -> Sequence[Sequence[Row]]:
        """For each skill the rows (division, people, interested) of at least these divisions; read now if they were not."""
        if len(self.rows) == len(skills) and all(self._holds(rows, wanted) for rows in self.rows):
            return self.rows
        return facts.read_several(*_questions(skills, wanted)) if skills else []

    def _holds(self, rows: Sequence[Row], wanted: Wanted) -> bool:
        if len(rows) < self.asked.most:
            return True  # these are all divisions
        return wanted.most <= self.asked.most and wanted.others <= self.asked.others | {row[0] for row in rows}


NOTHING_READ = Experience()


def read_beside(
    facts: Transaction, question: Asked, skills: Sequence[int], wanted: Wanted | None
) -> tuple[list[Row], Experience]:
    """The rows of the question, and in the same round trip the counts of these skills in the divisions wanted and some more."""
    if wanted is None:
        return facts.read_several(question)[0], NOTHING_READ
    asked = Wanted(wanted.most + _MORE, wanted.others)
    rows, *counts = facts.read_several(question, *_questions(skills, asked))
    return rows, Experience(counts, asked)


def _questions(skills: Sequence[int], wanted: Wanted) -> list[Asked]:
    most = wanted.most if len(skills) == 1 else ALL  # of two skills the first division may be far down in both
    params = {"limit": most, "others": sorted(wanted.others)}
    return [("experience_of_skill", {"skill": skill, **params}) for skill in skills]
