"""Tables read in a stream: one typed row for each good line, every other line reported with its place and left out."""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from expertise.errors import NotLoaded
from loaders.checking import Cells, Maker
from loaders.layout import ROWS, Row, columns
from loaders.lines import Lines
from loaders.report import Log, Progress

R = TypeVar("R", bound=Row)
ENDINGS = (".csv", ".jsonl")
OTHER_SIGNS = (";", "\t", "|")
"""What other programs put between the columns of a table."""
AT_ONCE = 1_000


class Folder:
    """A folder in the documented layout, ready to be read table by table."""

    def __init__(self, path: Path, log: Log, progress: Progress) -> None:
        """Raises `NotLoaded` when there is no such folder or no table in it."""
        if not path.is_dir():
            raise NotLoaded(f"{path} is not a folder. Name the folder that the tables are in.")
        self.path = path
        self._log = log
        self._progress = progress
        self._files = dict(self._found())
        if not self._files:
            raise NotLoaded(f"{path} holds no table. Tables are called people.csv, documents.jsonl and so on.")

    def has(self, row: type[Row]) -> bool:
        """Whether there is a file of this table."""
        return row.table in self._files

    def file(self, row: type[Row]) -> str:
        """The name of the table's file."""
        return self._files[row.table].name if self.has(row) else f"{row.table}.csv"

    def rows(self, row: type[R]) -> Iterator[R]:
        """The good rows of a table, in the order of the file; none when there is no file."""
        path = self._files.get(row.table)
        if path is None:
            return
        lines = Lines(path, self._log, lambda done, size: self._progress(f"reading {row.table}", done, size))
        read = _read_csv if path.suffix == ".csv" else _read_jsonl
        count = 0
        for one in read(path.name, lines, row, self._log):
            count += 1
            yield one
        self._log.read[row.table] = count

    def _found(self) -> Iterator[tuple[str, Path]]:
        known = {row.table for row in ROWS}
        for path in sorted(self.path.iterdir()):
            if path.suffix not in ENDINGS or not path.is_file():
                continue
            if path.stem not in known:
                self._log.note(f"{path.name} is no table of the layout and is not read.")
                continue
            if path.with_suffix(".csv").is_file() and path.suffix == ".jsonl":
                raise NotLoaded(f"{path.stem} is there as CSV and as JSONL. Keep one of them.")
            if not path.stat().st_size:
                self._log.note(f"{path.name} is empty and is not read.")
                continue
            yield path.stem, path


def _read_csv(file: str, lines: Lines, row: type[R], log: Log) -> Iterator[R]:
    cells = csv.reader(iter(lines), strict=True)
    header = _next(cells, file, lines, log)
    if not header:
        return
    pick = _picker(file, header, row, log)
    if pick is None:
        return
    make = Maker(file, row, log)
    for numbers, batch in _batches(cells, file, lines, log):
        if set(map(len, batch)) == {len(header)}:
            yield from make.from_columns(numbers, pick(batch))
            continue
        for number, found in zip(numbers, batch, strict=True):
            if len(found) == len(header):
                yield from make.from_columns([number], pick([found]))
            elif found:
                log.problem(file, number, "", f"the line has {len(found)} cells, the header {len(header)}.")


def _batches(
    cells: Iterator[list[str]], file: str, lines: Lines, log: Log
) -> Iterator[tuple[list[int], list[list[str]]]]:
    """The cells of many lines at a time, with the number of the first line of each."""
    numbers: list[int] = []
    batch: list[list[str]] = []
    begin = lines.number
    while (found := _next(cells, file, lines, log)) is not None:
        numbers.append(max(begin, lines.left_out) + 1)
        batch.append(found)
        begin = lines.number
        if len(batch) == AT_ONCE:
            yield numbers, batch
            numbers, batch = [], []
    yield numbers, batch


def _next(cells: Iterator[list[str]], file: str, lines: Lines, log: Log) -> list[str] | None:
    """The next line's cells; None at the end. A line that is no CSV is reported and is an empty list."""
    try:
        return next(cells, None)
    except csv.Error as error:
        log.problem(file, lines.number, "", f"the line is not CSV: {error}.")
        return []


def _picker(file: str, header: list[str], row: type[Row], log: Log) -> Callable[[list[list[str]]], list[Cells]] | None:
    """Takes the table's columns out of lines of cells, in the order of the row's fields; None when one is missing."""
    if len(header) == 1 and (other := next((sign for sign in OTHER_SIGNS if sign in header[0]), None)):
        log.problem(file, 1, "", f"{other!r} stands between the columns; save it with commas. Nothing of it is loaded.")
        return None
    names = [name.strip() for name in header]
    wanted = columns(row)
    missing = [column.name for column in wanted if column.required and column.name not in names]
    for name in missing:
        log.problem(file, 1, name, "the column is missing; nothing of this table is loaded.")
    doubled = [name for name in names if names.count(name) > 1]
    if doubled:
        log.problem(file, 1, doubled[0], "the column is there twice; nothing of this table is loaded.")
    if missing or doubled:
        return None
    _note_unknown(file, names, row, log)
    places = [names.index(column.name) if column.name in names else None for column in wanted]

    def pick(batch: list[list[str]]) -> list[Cells]:
        found = list(zip(*batch, strict=True))
        return [("",) * len(batch) if place is None else list(map(str.strip, found[place])) for place in places]

    return pick


def _note_unknown(file: str, names: list[str], row: type[Row], log: Log) -> None:
    known = {column.name for column in columns(row)}
    for name in names:
        if name not in known:
            log.note(f"{file}: the column {name[:60]!r} is not known and not read.")


def _read_jsonl(file: str, lines: Lines, row: type[R], log: Log) -> Iterator[R]:
    make = Maker(file, row, log)
    wanted = columns(row)
    known = {column.name for column in wanted}
    for line in lines:
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError) as error:
            log.problem(file, lines.number, "", f"the line is not JSON: {str(error)[:100]}.")
            continue
        if not isinstance(found, dict):
            log.problem(file, lines.number, "", "the line is not a JSON object.")
            continue
        if not known.issuperset(found):
            _note_unknown(file, list(found), row, log)
        one = make.from_values(lines.number, [found.get(column.name) for column in wanted])
        if one is not None:
            yield one
