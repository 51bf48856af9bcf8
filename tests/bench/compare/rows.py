"""What everybody is given: names, each with the entry it belongs to, and typed texts."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple

from expertise.vocabulary import Entry
from tests.bench.names.typing import Typed, typed_texts

LINES = 5
ENOUGH = 40
"""So many names are read for five entries: one may come by several of its names."""


class Row(NamedTuple):
    """A name, the entry that is called so, and how many people hold that."""

    text: str
    entry: int
    people: int


class Asked(NamedTuple):
    """A text as it is typed, whole or half, and what it means."""

    text: str
    kind: str
    meant: int


Found = Sequence[int]
Ask = Callable[[str], Found]
Rival = Callable[[Sequence[Row]], AbstractContextManager[Ask]]
"""Takes names in and answers texts with entries, the best first, until it is left."""


def rows_of(entries: Sequence[Entry]) -> list[Row]:
    """All names of the entries."""
    return [Row(name, one.id, one.people) for one in entries for name in (one.label, *one.alt_labels)]


def asked_of(entries: Sequence[Entry], count: int) -> list[Asked]:
    """Texts of every kind, each when two thirds of it are typed and when all is."""
    return [one for typed in typed_texts(entries, count) for one in _stages(typed)]


def _stages(typed: Typed) -> Iterator[Asked]:
    part = typed.text[: max(3, 2 * len(typed.text) // 3)]
    yield Asked(part, f"{typed.kind}, two thirds", typed.meant.id)
    yield Asked(typed.text, typed.kind, typed.meant.id)


def first(entries: Sequence[int]) -> list[int]:
    """The first few entries, each once."""
    return list(dict.fromkeys(entries))[:LINES]
