"""Those that run in the process: ours, rapidfuzz over all names, trigrams of SQLite, and tantivy."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.process import extract
from rapidfuzz.utils import default_process

from expertise.vocabulary import Entry, Index
from expertise.vocabulary.encoder import read_encoder
from tests.bench.compare.rows import ENOUGH, LINES, Ask, Row, first

TEXTS = Path(__file__).parent


@contextmanager
def ours(rows: Sequence[Row]) -> Iterator[Ask]:
    """By spelling alone."""
    index = Index(_entries(rows))
    index.get(0)  # it is built when it is first asked
    yield _suggesting(index)


@contextmanager
def ours_with_meaning(rows: Sequence[Row]) -> Iterator[Ask]:
    """With the model for names."""
    index = Index(_entries(rows), read_encoder())
    index.get(0)
    index.learn()
    yield _suggesting(index)


@contextmanager
def rapidfuzz(rows: Sequence[Row]) -> Iterator[Ask]:
    """`extract` with its own scorer, over names that have been made ready for it."""
    names = [default_process(row.text) for row in rows]

    def ask(text: str) -> list[int]:
        found = extract(default_process(text), names, scorer=fuzz.WRatio, limit=ENOUGH)
        return first([rows[place].entry for _, _, place in found])

    yield ask


@contextmanager
def sqlite(rows: Sequence[Row]) -> Iterator[Ask]:
    """FTS5 with trigrams, any of which may meet, in the order of its BM25; the beginning of a name below three letters."""
    by_trigrams, by_beginning = (
        (TEXTS / f"sqlite_{name}.sql").read_text(encoding="utf-8") for name in ("fts", "short")
    )
    with closing(sqlite3.connect(":memory:")) as store:
        store.executescript((TEXTS / "sqlite_setup.sql").read_text(encoding="utf-8"))
        store.executemany(
            (TEXTS / "sqlite_fill.sql").read_text(encoding="utf-8"), [(place, *row) for place, row in enumerate(rows)]
        )
        store.executescript((TEXTS / "sqlite_index.sql").read_text(encoding="utf-8"))

        def ask(text: str) -> list[int]:
            text = text.strip()
            grams = {text[at : at + 3].replace('"', "") for at in range(len(text) - 2)}
            asked = " OR ".join(f'"{gram}"' for gram in sorted(grams) if len(gram) == 3)
            found = store.execute(by_trigrams, (asked,)) if asked else store.execute(by_beginning, (text, text))
            return first([entry for (entry,) in found])

        yield ask


@contextmanager
def tantivy(rows: Sequence[Row]) -> Iterator[Ask]:
    """Every word but for a slip or two, the last one by its beginning; what is written exactly so comes first."""
    engine: Any = import_module("tantivy")
    schema = engine.SchemaBuilder()
    schema.add_text_field("name", stored=False)
    schema.add_integer_field("place", stored=True)
    built = schema.build()
    index = engine.Index(built)
    writer = index.writer(200_000_000)
    for place, row in enumerate(rows):
        writer.add_document(engine.Document(name=[row.text], place=place))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(text: str) -> list[int]:
        words = default_process(text).split()
        if not words:
            return []
        found = searcher.search(_fuzzy(engine, built, words), limit=ENOUGH).hits
        places = [(round(score, 4), searcher.doc(at)["place"][0]) for score, at in found]
        ordered = sorted(places, key=lambda one: (-one[0], -rows[one[1]].people, len(rows[one[1]].text)))
        return first([rows[place].entry for _, place in ordered])

    yield ask


def _fuzzy(engine: Any, schema: Any, words: Sequence[str]) -> Any:
    parts = []
    for place, word in enumerate(words):
        slips, last = 0 if len(word) < 4 else 1 if len(word) < 8 else 2, place == len(words) - 1
        near = engine.Query.fuzzy_term_query(
            schema, "name", word, distance=slips, transposition_cost_one=True, prefix=last
        )
        parts += [(engine.Occur.Must, near), (engine.Occur.Should, engine.Query.term_query(schema, "name", word))]
    return engine.Query.boolean_query(parts)


def _entries(rows: Sequence[Row]) -> list[Entry]:
    grouped = [list(some) for _, some in groupby(rows, key=lambda row: row.entry)]
    return [Entry(some[0].entry, some[0].text, tuple(one.text for one in some[1:]), some[0].people) for some in grouped]


def _suggesting(index: Index) -> Ask:
    def ask(text: str) -> list[int]:
        return [line.id for line in index.suggest(text, limit=LINES + 1) if line.id is not None][:LINES]

    return ask
