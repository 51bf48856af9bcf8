"""Rows put in order, range by range of an id, however many there are: what does not fit in memory waits in a file."""

import marshal
from collections.abc import Callable, Iterator
from tempfile import TemporaryFile
from typing import IO, Any, Generic, NamedTuple, TypeVar

ID_BITS = 48
IN_A_RANGE = 1_500
MOST_IN_MEMORY = 1_500_000

R = TypeVar("R", bound=tuple[Any, ...])


class Range(NamedTuple):
    """The ids from `low` to below `high`."""

    low: int
    high: int


class Ranges(Generic[R]):
    """Takes rows in any order and gives those of a range of ids in order."""

    def __init__(
        self, ids: int, *, of: Callable[[R], int], order: Callable[[R], Any], in_memory: int = MOST_IN_MEMORY
    ) -> None:
        """For about so many ids; `of` is the id of a row, `order` what rows of a range are sorted by."""
        bits = (ids // IN_A_RANGE).bit_length()
        self._of = of
        self._order = order
        self._shift = ID_BITS - bits
        self._rows: list[list[R]] = [[] for _ in range(1 << bits)]
        self._most = in_memory
        self._in_memory = 0
        self._file: IO[bytes] | None = None
        self._put_aside: list[list[int]] = [[] for _ in self._rows]

    def add(self, row: R) -> None:
        """Takes a row."""
        self._rows[self._of(row) >> self._shift].append(row)
        self._in_memory += 1
        if self._in_memory > self._most:
            self._put_aside_all()

    def ranges(self) -> list[Range]:
        """The ranges that ids are divided into, ascending."""
        return [Range(place << self._shift, place + 1 << self._shift) for place in range(len(self._rows))]

    def rows_in(self, some: Range) -> list[R]:
        """The rows of one of the ranges, in order; of equal ones the first that was added comes first."""
        place = some.low >> self._shift
        rows = [row for at in self._put_aside[place] for row in self._read(at)]
        rows += self._rows[place]
        rows.sort(key=self._order)
        return rows

    def close(self) -> None:
        """Gives memory and file back."""
        self._rows = [[] for _ in self._rows]
        if self._file is not None:
            self._file.close()

    def _put_aside_all(self) -> None:
        if self._file is None:
            self._file = TemporaryFile()  # noqa: SIM115 - closed by `close`
        for place, rows in enumerate(self._rows):
            if rows:
                self._put_aside[place].append(self._file.seek(0, 2))
                marshal.dump(rows, self._file)
                rows.clear()
        self._in_memory = 0

    def _read(self, at: int) -> Iterator[R]:
        if self._file is not None:
            self._file.seek(at)
            yield from marshal.load(self._file)
