"""Files of a vocabulary, line by line: whatever is wrong with one stops the load, and is told with its place."""

import csv
import json
from collections.abc import Collection, Iterator
from os import SEEK_END
from pathlib import Path
from typing import NoReturn

from expertise.errors import NotLoaded
from loaders.lines import Lines
from loaders.report import Log, Problem, Progress


class Strict(Log):
    """A log that takes nothing: a vocabulary with a hole would look like one from which much was taken away."""

    def problem(self, file: str, line: int, column: str, reason: str) -> NoReturn:
        """Raises `NotLoaded`."""
        raise NotLoaded(f"{Problem(file, line, column, reason)} Nothing is loaded.")


def refuse(path: Path, line: int, reason: str, *, column: str = "") -> NoReturn:
    """Raises `NotLoaded`, which names file and line."""
    Strict().problem(path.name, line, column, reason)


def refuse_unended(path: Path) -> None:
    """Raises `NotLoaded` for a file whose last line has no end: its last cell may be cut, which nothing else shows."""
    if path.is_file() and path.stat().st_size:
        with path.open("rb") as file:
            file.seek(-1, SEEK_END)
            if file.read() != b"\n":
                refuse(path, 0, "the last line does not end. Is the file whole?")


def records(path: Path, columns: Collection[str], tell: Progress) -> Iterator[tuple[int, dict[str, str]]]:
    """The lines of a CSV file, or of one with tabs, as cells by column, each with its number. Raises `NotLoaded`.

    `columns` must be there; cells of others come too.
    """
    lines = _lines(path, tell)
    first = next(iter_of := iter(lines), "")
    tabs = "\t" in first
    cells = csv.reader(
        _again(first, iter_of),
        delimiter="\t" if tabs else ",", quoting=csv.QUOTE_NONE if tabs else csv.QUOTE_MINIMAL, strict=True,
    )  # fmt: skip
    header = [name.strip() for name in _next(cells, path, 1) or []]
    for column in columns:
        if column not in header:
            refuse(path, 1, "the column is missing.", column=column)
    begin = lines.number + 1
    while (found := _next(cells, path, begin)) is not None:
        if found and len(found) != len(header):
            refuse(path, begin, f"the line has {len(found)} cells, the header {len(header)}. Is the file whole?")
        if found:
            yield begin, dict(zip(header, map(str.strip, found), strict=True))
        begin = lines.number + 1


def json_lines(path: Path, tell: Progress) -> Iterator[tuple[int, dict[str, object]]]:
    """The lines of a JSONL file as objects, each with its number. Raises `NotLoaded`."""
    lines = _lines(path, tell)
    for line in lines:
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError) as error:
            refuse(path, lines.number, f"the line is not JSON: {str(error)[:100]}. Is the file whole?")
        if not isinstance(found, dict):
            refuse(path, lines.number, "the line is not a JSON object.")
        yield lines.number, found


def text_lines(path: Path, tell: Progress) -> Iterator[str]:
    """The lines of a text file. Raises `NotLoaded`."""
    return iter(_lines(path, tell))


def _lines(path: Path, tell: Progress) -> Lines:
    if not path.is_file():
        raise NotLoaded(f"{path} is not a file. Nothing is loaded.")
    return Lines(path, Strict(), lambda done, size: tell(f"reading {path.name}", done, size))


def _again(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _next(cells: Iterator[list[str]], path: Path, line: int) -> list[str] | None:
    try:
        return next(cells, None)
    except csv.Error as error:
        refuse(path, line, f"the line is not CSV: {error}. Is the file whole?")
