"""The statements that an embedded store runs, each made once, and what they are given."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from graph_schema import question

PARAM = re.compile(r":([a-z_]+)\b")
LISTS = (list, tuple)
"""What is bound as JSON, and read back by json_each."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with numbers for its params, and the places of these among the params of its question."""

    text: str
    places: tuple[int, ...]
    takes_all: bool

    def run(self, connection: sqlite3.Connection, rows: Iterable[tuple[object, ...]]) -> None:
        """Runs it for every row."""
        if self.takes_all:
            connection.executemany(self.text, rows)
        elif self.places:
            connection.executemany(self.text, ([row[place] for place in self.places] for row in rows))
        else:
            for _ in rows:
                connection.execute(self.text)  # what changes the schema can be run only so


@cache
def statements_of(name: str) -> list[Statement]:
    """The statements of a write question, one after the other."""
    asked = question("sqlite", "write", name)
    return [_numbered(text, asked.params) for text in split(asked.text)]


def _numbered(text: str, params: Sequence[str]) -> Statement:
    """Rows are bound by place, which takes half as long as by name."""
    text = "\n".join(line for line in text.splitlines() if not line.startswith("--"))
    used = tuple(dict.fromkeys(PARAM.findall(text)))
    places = tuple(params.index(param) for param in used)
    numbered = PARAM.sub(lambda found: f"?{used.index(found[1]) + 1}", text)
    return Statement(numbered, places, bool(places) and places == tuple(range(len(params))))


def split(script: str) -> Iterator[str]:
    """The statements of a script, each to be run alone."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if any(line.strip() and not line.startswith("--") for line in statement.splitlines()):
        yield statement


def bound(params: Mapping[str, object]) -> dict[str, object]:
    """The params of a read question as SQLite takes them."""
    return {key: json.dumps(value) if isinstance(value, LISTS) else value for key, value in params.items()}
