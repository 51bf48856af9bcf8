"""Two stores as one: everything is written to both, and every answer of the one is compared with the other's."""

import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from expertise.store import Asked, Row, Store, Transaction
from graph_schema import question
from tests.house.test_questions import IN_COLUMNS
from tests.house.test_twins import ONLY_OF_A_SERVER

Answer = TypeVar("Answer")

BY_RELEVANCE = {"texts_matching"}
"""Each engine weighs the words of texts its own way."""
IN_ANY_ORDER = {"paths", "reasons", "evidence_of_people", "matching_evidence", *BY_RELEVANCE}


class BothStores:
    """A SQLite store and a Neo4j store that are told the same; an answer on which they differ is an AssertionError."""

    is_embedded = False

    def __init__(self, first: Store, second: Store) -> None:
        self.first, self.second = first, second
        self._inside = threading.local()

    @property
    def commits(self) -> int:
        """Another number whenever something was written."""
        return self.first.commits

    def read(self, name: str, /, **params: object) -> list[Row]:
        """The rows on which both agree; those of the server where only a server is asked."""
        if name in ONLY_OF_A_SERVER:
            return self.second.read(name, **params)
        here = self.first.read(name, **params)
        there = self.second.read(name, **params)
        return _agreed(name, params, here, there)

    def read_several(self, *asked: Asked) -> list[list[Row]]:
        """For each of these questions the rows on which both agree."""
        shared = iter(self.first.read_several(*(one for one in asked if one[0] not in ONLY_OF_A_SERVER)))
        answers = zip(asked, self.second.read_several(*asked), strict=True)
        return [there if one[0] in ONLY_OF_A_SERVER else _agreed(*one, next(shared), there) for one, there in answers]

    def write(self, name: str, rows: Iterable[Any], /) -> None:
        """Writes to both."""
        kept = list(rows)
        if not kept:
            return
        if self._is_inside():
            if name not in ONLY_OF_A_SERVER:
                self.first.write(name, kept)
            self.second.write(name, kept)
        else:
            self.transact(lambda both: both.write(name, kept))

    def transact(self, work: Callable[[Transaction], Answer], /) -> Answer:
        """One transaction in each."""
        return self._through("transact", work)

    def fill(self, work: Callable[[Transaction], Answer], /) -> Answer:
        """Both are filled by the same work."""
        return self._through("fill", work)

    def turn(self) -> int:
        """The turn of both: neither of them is ever at an earlier one."""
        return self.first.turn() + self.second.turn()

    def plan(self) -> None:
        """Both work out how to answer."""
        self.first.plan()
        self.second.plan()

    def close(self) -> None:
        """Closes both."""
        self.first.close()
        self.second.close()

    def _is_inside(self) -> bool:
        return getattr(self._inside, "now", False)

    def _through(self, way: str, work: Callable[[Transaction], Answer]) -> Answer:
        if self._is_inside():
            return work(self)

        def inner(_: Transaction) -> Answer:
            self._inside.now = True
            try:
                return work(self)
            finally:
                self._inside.now = False

        outer: Answer = getattr(self.first, way)(lambda _: getattr(self.second, way)(inner))
        return outer


def _agreed(name: str, params: Mapping[str, object], here: list[Row], there: list[Row]) -> list[Row]:
    columns = question("sqlite", "read", name).columns
    assert [tuple(row.keys()) == columns for row in there] == [True] * len(there), f"{name}: the columns differ"
    assert _comparable(name, here) == _comparable(name, there), f"{name}{params}"
    return here


def _comparable(name: str, rows: list[Row]) -> list[Any]:
    if name in BY_RELEVANCE:
        return sorted((row["thing"], row["length"], row["since"] or "") for row in rows)
    if name in IN_COLUMNS:  # an embedded store says the numbers of a column as one text
        return [
            [column.split(",") if isinstance(column, str) else list(map(str, column or ())) for column in row]
            for row in rows
        ]
    found = [tuple(row) for row in rows]
    return sorted(found, key=repr) if name in IN_ANY_ORDER else found
