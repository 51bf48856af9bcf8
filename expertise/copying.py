"""A graph copied from one store to another, and compared row by row, whatever engines they have."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
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
    as_shown: bool = False

    @property
    def rows(self) -> str:
        """The question that gives its rows, or those that everyone may see."""
        return f"rows_of_shown_{self.name}" if self.as_shown else f"rows_of_{self.name}"


PARTS = (
    Part("divisions", "put_division"), Part("people", "put_person"), Part("roles", "put_role"), Part("identities", "put_identity"),
    Part("placements", "put_placement"), Part("name_words", "put_name_word"),
    Part("skills", "copy_skill"), Part("alt_labels", "put_alt_label"), Part("relations", "put_relation"),
    Part("things", "put_thing"), Part("texts", "put_text"), Part("restricted_texts", "put_restricted_text"),
    Part("abouts", "put_about"), Part("words", "put_word"), Part("facts", "put_fact"),
    Part("refusals", "put_refusal"), Part("notices", "put_notice"),
    Part("curations", "put_curation"), Part("curated", "put_curated"), Part("reports", "put_report"),
    Part("consents", "put_consent"), Part("introductions", "put_introduction"),
    Part("audience_sets", "put_audience_set"), Part("evidence", "put_evidence"), Part("experience", "count_experience"),
)  # fmt: skip
"""In an order in which nothing is stored before what it leads to."""

SHOWN = (
    Part("divisions", "put_division", as_shown=True), Part("people", "put_person", as_shown=True),
    Part("name_words", "put_name_word", as_shown=True), Part("skills", "copy_skill", as_shown=True),
    Part("alt_labels", "put_alt_label", as_shown=True), Part("relations", "put_relation", as_shown=True),
    Part("things", "put_thing", as_shown=True),
    Part("texts", "put_text"), Part("abouts", "put_about", as_shown=True), Part("facts", "put_fact", as_shown=True),
    Part("evidence", "put_evidence", as_shown=True), Part("experience", "count_experience", as_shown=True),
)  # fmt: skip
"""The same of what everyone may see and know of, without what sorts people. Texts are of nothing else."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows a part has, and a digest of them in which their order does not matter."""

    rows: int = 0
    digest: str = f"{0:016x}"


def copy(source: Store, target: Store, *, parts: Sequence[Part] = PARTS, progress: Progress) -> None:
    """Fills an empty store with these parts of the graph of another: as it is stored, hidden facts, words and refusals
    included, unless only what is `SHOWN` is asked for.

    Raises `NotAllowed` when the target holds a graph already; then nothing is written.
    """

    def work(facts: Transaction) -> None:
        if facts.read("is_loaded")[0]["loaded"]:
            raise NotAllowed("The store to copy to holds a graph already. Name an empty one.")
        for part in parts:
            facts.write(part.put, _sent(source, part, progress))
        skills = [row["skill"] for row in facts.read("names_of_skills", skills=None)]
        facts.write("note_change", [(skill,) for skill in (0, *skills)])

    target.fill(work)


def tallies(store: Store, *, parts: Sequence[Part] = PARTS, progress: Progress) -> dict[str, Tally]:
    """What each part of a store holds, so that two stores can be compared; nothing for those that are not asked for."""
    nothing = {part.name: Tally() for part in PARTS}
    return nothing | {part.name: _tally(store, part, progress) for part in parts}


def _sent(source: Store, part: Part, progress: Progress) -> Iterator[tuple[object, ...]]:
    """The rows of a part, read as they are asked for."""
    for done, total, rows in in_ranges(source, part):
        yield from map(tuple, rows)
        progress(part.name, done, total)


def _tally(store: Store, part: Part, progress: Progress) -> Tally:
    count, total = 0, 0
    for done, of, rows in in_ranges(store, part):
        count += len(rows)
        total += sum(_number(row) for row in rows)
        progress(part.name, done, of)
    return Tally(count, f"{total % (1 << 64):016x}")


def _number(row: Row) -> int:
    return int.from_bytes(hashlib.blake2b(repr(tuple(row)).encode(), digest_size=8).digest(), "big")


def in_ranges(store: Store, part: Part) -> Iterator[tuple[int, int, list[Row]]]:
    """The rows of a part, a range of ids at a time, with how many ranges are done and how many there are."""
    ranges = 1 + store.read("how_many_people")[0]["people"] // PEOPLE_AT_ONCE
    width = -(-IDS // ranges)
    for number in range(ranges):
        yield number + 1, ranges, store.read(part.rows, low=number * width, high=(number + 1) * width)
