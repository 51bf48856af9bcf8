"""The texts that a Neo4j store sends, each made once."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from expertise.store.port import Row
from graph_schema import at_once, in_one_piece, migrations, names, question, statements, with_one_param

LABEL = re.compile(r"FOR \(n:(\w+)\)")
WAYS = ("read", "write", "fill", "own")
NAMED = re.compile(r"(?<=[:|])[A-Z]\w+|(?<!row\.)(?<=\.)[a-z]\w*\b(?![.(])|\b[a-z]\w*(?=: )")
"""A label or a type stands after one of these signs; a property after a thing, or before what it shall be."""


@cache
def labels() -> list[str]:
    """The labels that our constraints are for."""
    return sorted({label for _, text in migrations("neo4j") for label in LABEL.findall(text)})


@cache
def all_names() -> dict[str, list[str]]:
    """The labels, the types and the properties that the texts name; a type is written in capitals, a label with one."""
    texts = [text for way in WAYS for name in names("neo4j", way) for text in changes(way, name)]
    found = {name for text in texts for name in NAMED.findall(text)}
    types = {name for name in found if name.isupper()}
    labels = {name for name in found - types if name[0].isupper()}
    return {"labels": sorted(labels), "types": sorted(types), "properties": sorted(found - types - labels)}


@cache
def read_in_one_piece(name: str) -> str:
    """The text of a read question."""
    return in_one_piece(question("neo4j", "read", name))


@cache
def read_row_by_row(name: str) -> str | None:
    """The text of a read question that may have too many rows to hold them; None for any other."""
    asked = question("neo4j", "read", name)
    return with_one_param(asked.text) if asked.row_by_row else None


def plans(joined: Mapping[str, int]) -> Iterator[tuple[str, object]]:
    """What lets a server plan the read questions, each asked alone, and these texts of so many together; and what they take."""
    for asked in (question("neo4j", "read", name) for name in names("neo4j", "read")):
        text = read_row_by_row(asked.name) or read_in_one_piece(asked.name)
        yield f"EXPLAIN {text}", dict.fromkeys(asked.params)
    for text, together in list(joined.items()):
        yield f"EXPLAIN {text}", [{}] * together  # a list of maps: for one of another type it would make another plan


@cache
def in_one_trip(changes: tuple[str, ...], asked: tuple[str, ...]) -> str:
    """The text that makes these changes and then answers these read questions."""
    return at_once(changes, [question("neo4j", "read", name) for name in asked])


@cache
def row_of(name: str) -> Callable[[Iterable[object]], Row]:
    """What makes rows of the columns of a read question."""
    columns = question("neo4j", "read", name).columns
    places = {column: place for place, column in enumerate(columns)}

    class Answered(tuple[Any, ...]):
        __slots__ = ()

        def __getitem__(self, key: Any) -> Any:
            return super().__getitem__(places[key] if isinstance(key, str) else key)

        def keys(self) -> tuple[str, ...]:
            return columns

    return Answered


@cache
def changes(way: str, name: str) -> list[str]:
    """The statements of a write question, as they are in its text."""
    return statements("neo4j", question("neo4j", way, name).text)


@cache
def statements_of(way: str, name: str) -> list[str]:
    """The statements of a text, each to be run alone."""
    return [with_one_param(text) for text in changes(way, name)]


@cache
def only(name: str) -> str:
    """The only statement of a text of the store itself: its version, its turns, its filling."""
    (text,) = statements_of("own", name)
    return text


@cache
def ways_to_fill() -> frozenset[str]:
    """The write questions that have a text of their own for a graph in which nothing stands that could be in the way."""
    return frozenset(names("neo4j", "fill"))
