"""Cells to typed rows: what a column must hold, and the reason when a line does not."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from expertise.dates import checked_date
from expertise.errors import Invalid
from loaders.layout import LONGEST, Column, Row, columns
from loaders.lines import CONTROL
from loaders.report import Log

R = TypeVar("R", bound=Row)
Cells = Sequence[str]
"""The cells of one column, line by line."""
SEPARATOR = ";"
STATUSES = ("active", "left", "")


class Maker(Generic[R]):
    """Makes the rows of one table; a line that cannot be one is reported."""

    def __init__(self, file: str, row: type[R], log: Log) -> None:
        self._file = file
        self._row = row
        self._log = log
        self._columns = columns(row)
        self._required = [place for place, column in enumerate(self._columns) if column.required]
        self._dates = [place for place, column in enumerate(self._columns) if column.is_date]
        self._lists = [place for place, column in enumerate(self._columns) if column.is_list]
        self._statuses = [place for place, column in enumerate(self._columns) if column.field == "status"]
        self._good_dates = {""}

    def from_columns(self, numbers: Sequence[int], columns: Sequence[Cells]) -> Iterator[R]:
        """The rows of these lines, whose cells come column by column and without blanks around them."""
        if not self._is_doubtful(columns):
            return map(self._row, numbers, *columns)
        rows = zip(numbers, zip(*columns, strict=True), strict=True)
        made = (self._made(line, texts, [split(texts[place]) for place in self._lists]) for line, texts in rows)
        return (one for one in made if one is not None)

    def _is_doubtful(self, columns: Sequence[Cells]) -> bool:
        """Whether some cell needs a closer look, which takes longer than most lines deserve."""
        return (
            bool(self._lists or self._statuses)
            or not all(all(columns[place]) for place in self._required)
            or any(self._date_fault(text) for place in self._dates for text in {*columns[place]} - self._good_dates)
            or any(max(map(len, column)) > LONGEST for column in columns)
        )

    def from_values(self, line: int, values: Sequence[object]) -> R | None:
        """The row of these JSON values, one for each column."""
        texts, lists = [], []
        for column, value in zip(self._columns, values, strict=True):
            parts = _parts(value) if column.is_list else [_text_of(value)]
            if None in parts or any(CONTROL.search(part) for part in parts if part):
                reason = f"{_kind(value)} cannot stand here." if None in parts else "it holds a control character."
                self._log.problem(self._file, line, column.name, reason)
                return None
            said = tuple(part for part in parts if part)
            texts.append(SEPARATOR.join(said))
            if column.is_list:
                lists.append(said)
        return self._made(line, texts, lists)

    def _made(self, line: int, texts: Sequence[str], lists: Sequence[tuple[str, ...]]) -> R | None:
        faults = list(self._faults(texts))
        for column, reason in faults:
            self._log.problem(self._file, line, column.name, reason)
        if faults:
            return None
        values: list[object] = list(texts)
        for place, parts in zip(self._lists, lists, strict=True):
            values[place] = parts
        return self._row(line, *values)

    def _faults(self, texts: Sequence[str]) -> Iterator[tuple[Column, str]]:
        for place in self._required:
            if not texts[place]:
                yield self._columns[place], "it is empty."
        for place in self._dates:
            if texts[place] not in self._good_dates and (reason := self._date_fault(texts[place])):
                yield self._columns[place], reason
        for place in self._statuses:
            if texts[place] not in STATUSES:
                yield self._columns[place], f"{texts[place][:40]!r} is neither active nor left."
        if max(map(len, texts)) > LONGEST:
            for column, text in zip(self._columns, texts, strict=True):
                if len(text) > column.longest:
                    yield column, f"it has {len(text)} characters; {column.longest} are allowed."

    def _date_fault(self, text: str) -> str | None:
        try:
            checked_date(text, where="")
        except Invalid as error:
            return str(error)
        self._good_dates.add(text)
        return None


def split(text: str) -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(part for part in map(str.strip, text.split(SEPARATOR)) if part) if text else ()


def _parts(value: object) -> list[str | None]:
    """The values of a JSON list, or of a text that a CSV file might hold in its place; None for what cannot stand there."""
    if isinstance(value, list):
        return [_text_of(one) for one in value]
    text = _text_of(value)
    return [None] if text is None else [*split(text)]


def _text_of(value: object) -> str | None:
    """A JSON value as the cell of a CSV file would hold it; None when it cannot stand there."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return None


def _kind(value: object) -> str:
    names = {bool: "true or false", float: "a number with a point", list: "a list", dict: "an object"}
    return names.get(type(value), "this")
