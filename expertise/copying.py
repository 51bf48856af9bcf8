"""A graph copied from one store to another, and compared row by row, whatever engines they have."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from expertise.errors import NotAllowed
from expertise.ranges import ID_BITS
from expertise.store import Row, Store, Transaction

IDS = 1 << ID_BITS
"""Ids are hashes, so that ranges of equal width hold about as many nodes each."""
PEOPLE_AT_ONCE = 2_000

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the graph: the question that gives its rows, a range of ids at a time, and the one that stores them."""

    name: str
    put: str

    @property
    def rows(self) -> str:
        """The question that gives its rows."""
        return f"rows_of_{self.name}"


PARTS = (
    Part("divisions", "put_division"), Part("people", "put_person"), Part("identities", "put_identity"),
    Part("placements", "put_placement"), Part("name_words", "put_name_word"),
    Part("skills", "copy_skill"), Part("alt_labels", "put_alt_label"),
    Part("things", "put_thing"), Part("texts", "put_text"), Part("restricted_texts", "put_restricted_text"),
    Part("abouts", "put_about"), Part("words", "put_word"), Part("facts", "put_fact"),
    Part("refusals", "put_refusal"), Part("notices", "put_notice"),
    Part("audience_sets", "put_audience_set"), Part("evidence", "put_evidence"), Part("experience", "count_experience"),
)  # fmt: skip
"""In an order in which nothing is stored before what it leads to."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows a part has, and a digest of them in which their order does not matter."""

    rows: int
    digest: str


def copy(source: Store, target: Store, *, progress: Progress) -> None:
    """Fills an empty store with the graph of another, as it is stored: hidden facts, words and refusals included.

    Raises `NotAllowed` when the target holds a graph already; then nothing is written.
    """

    def work(facts: Transaction) -> None:
        if facts.read("is_loaded")[0]["loaded"]:
            raise NotAllowed("The store to copy to holds a graph already. Name an empty one.")
        for part in PARTS:
            facts.write(part.put, _sent(source, part, progress))
        skills = [row["skill"] for row in facts.read("names_of_skills", skills=None)]
        facts.write("note_change", [(skill,) for skill in (0, *skills)])

    target.fill(work)


def tallies(store: Store, *, progress: Progress) -> dict[str, Tally]:
    """What each part of a store holds, so that two stores can be compared."""
    return {part.name: _tally(store, part, progress) for part in PARTS}


def _sent(source: Store, part: Part, progress: Progress) -> Iterator[tuple[object, ...]]:
    """The rows of a part, read as they are asked for."""
    for done, total, rows in _ranges(source, part):
        yield from map(tuple, rows)
        progress(part.name, done, total)


def _tally(store: Store, part: Part, progress: Progress) -> Tally:
    count, total = 0, 0
    for done, of, rows in _ranges(store, part):
        count += len(rows)
        total += sum(_number(row) for row in rows)
        progress(part.name, done, of)
    return Tally(count, f"{total % (1 << 64):016x}")


def _number(row: Row) -> int:
    return int.from_bytes(hashlib.blake2b(repr(tuple(row)).encode(), digest_size=8).digest(), "big")


def _ranges(store: Store, part: Part) -> Iterator[tuple[int, int, list[Row]]]:
    """The rows of a part, a range of ids at a time, with how many ranges are done and how many there are."""
    ranges = 1 + store.read("how_many_people")[0]["people"] // PEOPLE_AT_ONCE
    width = -(-IDS // ranges)
    for number in range(ranges):
        yield number + 1, ranges, store.read(part.rows, low=number * width, high=(number + 1) * width)
