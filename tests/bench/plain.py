"""The counterpart of find: one plain query over the facts, with the index it needs, in a copy of the store."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.bench.company import copied, emptied
from tests.bench.measured import Measure, timed

QUERY = Path(__file__).with_name("plain.sql").read_text(encoding="utf-8")
INDEX = "CREATE INDEX plain ON facts (target, kind, person)"
TIMES = 20


def plainly(store: Path, skill: int, holders: int) -> Iterator[Measure]:
    """How long counting by division takes when all facts are looked at."""
    with emptied(store.with_name(f"{store.name}-plain")) as copy:
        copied(store, copy)
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute(INDEX)

            def ask(one: int) -> list[object]:
                return connection.execute(QUERY, {"skill": one}).fetchall()

            yield timed("the plain query for it, counts only", f"{holders:,} holders", ask, [skill] * TIMES)
