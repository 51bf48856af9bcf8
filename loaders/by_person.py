"""Facts put in order by person, range by range, however many there are: what does not fit in memory waits in a file."""

import marshal
from collections.abc import Iterator
from operator import itemgetter
from tempfile import TemporaryFile
from typing import IO, NamedTuple

ID_BITS = 48
PEOPLE_IN_A_RANGE = 1_500
MOST_IN_MEMORY = 4_000_000

FactRow = tuple[int, str, int, str, str | None, str, str | None, str | None, str | None, str | None]
"""Person, kind, target, source, text, audience, since, until, role, at: as facts are stored."""
FactKey = tuple[int, str, int]
KEY = itemgetter(0, 1, 2)


class Range(NamedTuple):
    """The people from `low` to below `high`."""

    low: int
    high: int


class ByPerson:
    """Takes facts in any order and gives those of a range of people in order of person, kind and target, each once."""

    def __init__(self, people: int) -> None:
        bits = (people // PEOPLE_IN_A_RANGE).bit_length()
        self._shift = ID_BITS - bits
        self._facts: list[list[FactRow]] = [[] for _ in range(1 << bits)]
        self._in_memory = 0
        self._file: IO[bytes] | None = None
        self._put_aside: list[list[int]] = [[] for _ in self._facts]

    def add(self, row: FactRow) -> None:
        """Takes a fact."""
        self._facts[row[0] >> self._shift].append(row)
        self._in_memory += 1
        if self._in_memory > MOST_IN_MEMORY:
            self._put_aside_all()

    def ranges(self) -> list[Range]:
        """The ranges that people are divided into, ascending."""
        return [Range(place << self._shift, place + 1 << self._shift) for place in range(len(self._facts))]

    def of(self, some: Range) -> list[FactRow]:
        """The facts of one of the ranges; of several with one key the first that was added."""
        place = some.low >> self._shift
        rows = [row for at in self._put_aside[place] for row in self._read(at)] + self._facts[place]
        rows.sort(key=KEY)
        return [row for before, row in zip([None, *rows], rows, strict=False) if before is None or KEY(before) != KEY(row)]

    def close(self) -> None:
        """Gives the file back."""
        if self._file is not None:
            self._file.close()

    def _put_aside_all(self) -> None:
        if self._file is None:
            self._file = TemporaryFile()
        for place, rows in enumerate(self._facts):
            if rows:
                self._put_aside[place].append(self._file.seek(0, 2))
                marshal.dump(rows, self._file)
                rows.clear()
        self._in_memory = 0

    def _read(self, at: int) -> list[FactRow]:
        if self._file is None:
            return []
        self._file.seek(at)
        rows: list[FactRow] = marshal.load(self._file)
        return rows
