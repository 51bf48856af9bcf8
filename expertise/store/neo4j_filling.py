"""How a graph is filled that stands empty on a Neo4j server: in many transactions, its indexes set aside meanwhile."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from itertools import islice

from neo4j import Session

from expertise.errors import NotAllowed
from expertise.store import neo4j_texts as texts
from graph_schema import indexes

ROWS_AT_ONCE = 5_000
"""How many rows a statement is given: more fill the server's memory and gain nothing, fewer pay more round trips."""
FEW_ROWS = 10_000
"""After more rows than these a filling sets indexes aside. Making them anew has every question planned anew."""
AT_ONCE = 2
"""How many statements of a filling are sent at once: one is worked at while the next is on its way."""

Rows = list[dict[str, object]]


class Filling:
    """One filling of the database of this name, by sessions that may write, opened one after the other and some at once."""

    def __init__(self, name: str, opened: Callable[[], AbstractContextManager[Session]]) -> None:
        self._name, self._opened = name, opened
        self._sent, self._is_set_aside = 0, False

    @contextmanager
    def whole_or_none(self) -> Iterator[None]:
        """Until this ends the graph is marked as being filled; after an error nothing of it is left.

        Raises `NotAllowed` where a graph stands, which is left as it is.
        """
        self._is_set_aside = self._is_left()  # it may have been done by the one that was stopped
        try:
            self._begin()
            yield
        except BaseException:
            self._own("empty")
            self._end()
            raise
        else:
            self._own("settle")
            self._end()

    def put(self, name: str, rows: Iterable[dict[str, object]]) -> None:
        """Runs the write question's statements for all rows, or those that it has for a filling."""
        fills = name in texts.ways_to_fill()
        statements = texts.statements_of("fill" if fills else "write", name)
        kept = rows if len(statements) == 1 else list(rows)
        for text in statements:
            if fills:
                self._put_at_once(text, in_pieces(kept))
                continue
            for some in in_pieces(kept):
                self._run(text, rows=some)

    def _is_left(self) -> bool:
        """Whether there is what a filling has left that was stopped. Raises `NotAllowed`."""
        with self._opened() as session:
            row = session.execute_read(lambda asking: asking.run(texts.only("filling"), asked={}).single(strict=True))
        if row["nodes"] and not row["is_filling"]:
            raise NotAllowed("%(name)s holds a graph already. Name an empty database.", name=self._name)
        return bool(row["is_filling"])

    def _begin(self) -> None:
        self._own("begin_filling")
        if self._is_set_aside:
            self._own("empty")

    def _put_at_once(self, text: str, batches: Iterable[Rows]) -> None:
        if self._sent > FEW_ROWS and not self._is_set_aside:
            self._own("set_aside")
            self._is_set_aside = True
        self._sent += self._send(text, batches)

    def _send(self, text: str, batches: Iterable[Rows]) -> int:
        """How many rows a statement was run for, some batches at once; of two that wait for each other one is run again."""
        sent = 0
        with ThreadPoolExecutor(AT_ONCE) as pool:
            under_way: deque[Future[None]] = deque()
            for some in batches:
                sent += len(some)
                if len(under_way) > AT_ONCE:
                    under_way.popleft().result()
                under_way.append(pool.submit(self._run_alone, text, some))
            for one in under_way:
                one.result()
        return sent

    def _run_alone(self, text: str, rows: Rows) -> None:
        with self._opened() as session:
            session.execute_write(lambda transaction: transaction.run(text, asked={"rows": rows}).consume())

    def _end(self) -> None:
        """Makes the indexes that were set aside, and says that the graph is whole."""
        if self._is_set_aside:
            for statement in indexes("neo4j"):
                self._run(statement)
            self._own("await_indexes")
        self._own("end_filling")

    def _own(self, name: str) -> None:
        """Runs a text of the store itself, statement by statement."""
        for text in texts.statements_of("own", name):
            self._run(text)

    def _run(self, text: str, **params: object) -> None:
        """Runs a statement in a transaction of its own."""
        with self._opened() as session:
            session.run(text, asked=params).consume()


def in_pieces(rows: Iterable[dict[str, object]]) -> Iterator[Rows]:
    """The rows in pieces of what a statement is given."""
    rest = iter(rows)
    while some := list(islice(rest, ROWS_AT_ONCE)):
        yield some
