"""The production store: a Neo4j server, shared by many processes, whose writers take turns."""

import re
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from itertools import islice
from typing import Any, TypeVar
from urllib.parse import urlsplit

from neo4j import READ_ACCESS, WRITE_ACCESS, GraphDatabase, ManagedTransaction, Record, RoutingControl, Session
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConnectionPoolError,
    DriverError,
    Forbidden,
    ForbiddenOnReadOnlyDatabase,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)  # fmt: skip

from expertise.errors import Foreign, Misconfigured, NotAllowed, StoreError, TooNew, Unavailable
from expertise.store.port import Access, Row, Transaction, Values
from graph_schema import in_one_piece, indexes, migrations, names, question, statements, with_one_param

Answer = TypeVar("Answer")

OURS = "expertise"
OLDEST = (5, 26)
LABEL = re.compile(r"FOR \(n:(\w+)\)")
ROWS_AT_ONCE = 5_000
"""How many rows a statement is given: more fill the server's memory and gain nothing, fewer pay more round trips."""
FEW_ROWS = 10_000
"""After more rows than these a filling sets indexes aside. Making them anew has every question planned anew."""
AT_ONCE = 2
"""How many statements of a filling are sent at once: one is worked at while the next is on its way."""


class Neo4jStore:
    """A store on a server. Every thread has a transaction of its own; writers wait for each other at one node.

    Raises `Foreign` and `TooNew` for a database that cannot be used, `Unavailable` while no server answers.
    """

    is_embedded = False

    def __init__(self, url: str, access: Access) -> None:
        parts = urlsplit(url)
        self._name = f"{parts.scheme}://{parts.netloc}"
        self._database = parts.path.strip("/") or None
        self._local = threading.local()
        with self._translated():
            self._driver = GraphDatabase.driver(
                self._name, auth=(access.user, access.password) if access.user else None,
                max_connection_pool_size=access.connections, connection_timeout=access.seconds,
                connection_acquisition_timeout=access.seconds, max_transaction_retry_time=access.seconds,
                notifications_min_severity="OFF",
            )  # fmt: skip
        try:
            self._migrate()
        except BaseException:
            self._driver.close()
            raise

    def read(self, name: str, /, **params: object) -> list[Row]:
        """All rows of the question."""
        asked = question("neo4j", "read", name)
        if asked.row_by_row:
            return list(self._read(with_one_param(asked.text), params))
        (answer,) = self._read(_in_one_piece(name), params)
        return list(map(_row_of(asked.columns), answer["rows"]))

    def write(self, name: str, rows: Iterable[Values], /) -> None:
        """Runs the question's statements for all rows, in a transaction of its own unless one is open."""
        if not self._is_open():
            self.transact(lambda inner: inner.write(name, rows))
            return
        params = question("neo4j", "write", name).params
        named = (dict(zip(params, row, strict=True)) if isinstance(row, tuple) else dict(row) for row in rows)
        fills = self._is_filling() and name in _ways_to_fill()
        texts = _statements("fill" if fills else "write", name)
        kept = named if len(texts) == 1 else list(named)
        for text in texts:
            if fills:
                self._fill_with(text, _cut(kept))
                continue
            for some in _cut(kept):
                self._run(text, rows=some)

    def transact(self, work: Callable[[Transaction], Answer], /) -> Answer:
        """Runs `work` in one transaction, after every other writer's; one inside another is part of the outer one.

        It is run again when the server could not finish it, or could not say whether it had.
        """
        if self._is_open():
            return work(self)
        with self._translated():
            try:
                return self._transacted(work)
            except IncompleteCommit:
                return self._transacted(work)

    def fill(self, work: Callable[[Transaction], Answer], /) -> Answer:
        """Runs `work` in many transactions; until all of it is there, the graph is marked as being filled."""
        with self._translated(), self._session() as waiting, waiting.begin_transaction() as turn:
            turn.run(_one("take_turn")).consume()
            self._local.filling, self._local.sent, self._local.is_set_aside = True, 0, False
            try:
                self._begin_filling()
                answer = work(self)
            except NotAllowed:
                raise
            except BaseException:
                self._own("empty")
                self._end_filling()
                raise
            else:
                self._own("settle")
                self._end_filling()
                return answer
            finally:
                self._local.filling = False

    def close(self) -> None:
        """Closes all connections."""
        self._driver.close()

    def _is_open(self) -> bool:
        return self._transaction() is not None or self._is_filling()

    def _is_filling(self) -> bool:
        return getattr(self._local, "filling", False)

    def _transaction(self) -> ManagedTransaction | None:
        return getattr(self._local, "transaction", None)

    def _begin_filling(self) -> None:
        (row,) = self._read(_one("filling"), {})
        if row["nodes"] and not row["is_filling"]:
            raise NotAllowed(f"{self._name} holds a graph already. Name an empty database.")
        self._own("begin_filling")
        if row["is_filling"]:
            self._own("empty")
            self._local.is_set_aside = True  # the one that was stopped may have done it

    def _fill_with(self, text: str, batches: Iterable[list[dict[str, object]]]) -> None:
        if self._local.sent > FEW_ROWS and not self._local.is_set_aside:
            self._own("set_aside")
            self._local.is_set_aside = True
        self._local.sent += self._send(text, batches)

    def _end_filling(self) -> None:
        """Makes the indexes that were set aside, and says that the graph is whole."""
        if self._local.is_set_aside:
            for statement in indexes("neo4j"):
                self._run(statement)
            self._own("await_indexes")
        self._own("end_filling")

    def _send(self, text: str, batches: Iterable[list[dict[str, object]]]) -> int:
        """How many rows a statement of a filling was run for, some batches at once; of two that wait for each other one is
        run again.
        """
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

    def _run_alone(self, text: str, rows: list[dict[str, object]]) -> None:
        with self._session() as session:
            session.execute_write(lambda transaction: transaction.run(text, asked={"rows": rows}).consume())

    def _transacted(self, work: Callable[[Transaction], Answer]) -> Answer:
        def unit(transaction: ManagedTransaction) -> Answer:
            self._local.transaction = transaction
            try:
                transaction.run(_one("take_turn")).consume()
                return work(self)
            finally:
                self._local.transaction = None

        with self._session() as session:
            return session.execute_write(unit)

    def _read(self, text: str, params: Values, /) -> list[Record]:
        """What is asked in the open transaction, or in one of its own that takes one round trip and is tried again if it fails."""
        transaction = self._transaction()
        if transaction is not None:
            return list(transaction.run(text, asked=params))
        with self._translated():
            try:
                with self._session(READ_ACCESS) as session:
                    return list(session.run(text, asked=params))
            except (Neo4jError, DriverError) as error:
                if not (error.is_retryable() or isinstance(error, IncompleteCommit)):  # of that only the end was lost
                    raise
            return self._driver.execute_query(
                text, asked=params, database_=self._database, routing_=RoutingControl.READ
            ).records

    def _run(self, text: str, /, **params: object) -> None:
        """Runs a statement in the open transaction, or, while filling, in one of its own."""
        transaction = self._transaction()
        if transaction is not None:
            transaction.run(text, asked=params).consume()
            return
        with self._session() as session:
            session.run(text, asked=params).consume()

    def _session(self, access: str = WRITE_ACCESS) -> Session:
        bookmarks = self._driver.execute_query_bookmark_manager  # so that reads see what was written before
        return self._driver.session(database=self._database, bookmark_manager=bookmarks, default_access_mode=access)

    def _migrate(self) -> None:
        self._refuse_old_server()
        setup = migrations("neo4j")
        version = self._version()
        if version > setup[-1][0]:
            raise TooNew(f"{self._name} has schema {version}; this program knows {setup[-1][0]}. Update the program.")
        for number, text in setup:
            if number > version:
                with self._translated():
                    for statement in statements("neo4j", text):
                        self._run(statement)
                    self._own("set_version", product=OURS, version=number)
        if version < setup[-1][0]:
            with self._translated():
                self._own("await_indexes")

    def _own(self, name: str, /, **params: object) -> None:
        """Runs a text of the store itself, statement by statement."""
        for text in _statements("own", name):
            self._run(text, **params)

    def _version(self) -> int:
        """The number of the newest setup text that was run here. Raises `Foreign`."""
        (row,) = self._read(_one("version"), {})
        if row["product"] == OURS:
            return int(row["version"])
        if row["product"] is not None or row["nodes"]:
            raise Foreign(f"{self._name} holds the graph of another program. Choose another database.")
        if self._read(_one("foreign"), {"ours": _labels()}):
            raise Foreign(f"{self._name} holds the schema of another program. Choose another database.")
        return 0

    def _refuse_old_server(self) -> None:
        (row,) = self._read(_one("server"), {})
        if tuple(int(part) for part in row["version"].split("-")[0].split(".")[:2]) < OLDEST:
            oldest = ".".join(str(part) for part in OLDEST)
            raise StoreError(f"{self._name} is Neo4j {row['version']}: {oldest} or newer is needed.")

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """The one place where Neo4j's errors become ours; inside a transaction the driver must see its own first."""
        if self._is_open():
            yield
            return
        try:
            yield
        except (Neo4jError, DriverError) as error:
            raise _translation(self._name, error) from error


def _translation(url: str, error: Neo4jError | DriverError) -> Exception:
    code = getattr(error, "code", None) or ""
    if code.endswith("CredentialsExpired"):
        return StoreError(f"{url}: the password has expired. Set a new one, and EXPERTISE_STORE_PASSWORD to it.")
    if isinstance(error, AuthError):
        return StoreError(f"{url} does not know this user and password. Check EXPERTISE_STORE_USER and _PASSWORD.")
    if isinstance(error, Forbidden | ForbiddenOnReadOnlyDatabase):
        return StoreError(
            f"{url} may only be read here: {error.message}. Use a user and a database that may be written."
        )
    if code.endswith("DatabaseNotFound"):
        return Misconfigured(f"{url}: {error.message} Name one that is there at the end of EXPERTISE_STORE.")
    if isinstance(error, ServiceUnavailable | SessionExpired | TransientError | ConnectionPoolError):
        return Unavailable(f"{url} does not answer: {_first_line(error)} Try again.")
    if isinstance(error, ConfigurationError):
        return Misconfigured(f"EXPERTISE_STORE is {url!r}: {_first_line(error)}")
    if isinstance(error, ClientError) and "ReadOnly" in code:
        return StoreError(f"{url} may only be read: {error.message}")
    return StoreError(f"{url}: {_first_line(error)}")


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def _cut(rows: Iterable[dict[str, object]]) -> Iterator[list[dict[str, object]]]:
    """The rows in pieces of what a statement is given."""
    rest = iter(rows)
    while some := list(islice(rest, ROWS_AT_ONCE)):
        yield some


@cache
def _labels() -> list[str]:
    """The labels that our constraints are for."""
    return sorted({label for _, text in migrations("neo4j") for label in LABEL.findall(text)})


@cache
def _in_one_piece(name: str) -> str:
    return in_one_piece(question("neo4j", "read", name))


@cache
def _row_of(columns: tuple[str, ...]) -> Callable[[Iterable[object]], Row]:
    """What makes rows of these columns."""
    places = {column: place for place, column in enumerate(columns)}

    class Answered(tuple[Any, ...]):
        __slots__ = ()

        def __getitem__(self, key: Any) -> Any:
            return super().__getitem__(places[key] if isinstance(key, str) else key)

        def keys(self) -> tuple[str, ...]:
            return columns

    return Answered


@cache
def _statements(way: str, name: str) -> list[str]:
    return statements("neo4j", with_one_param(question("neo4j", way, name).text))


@cache
def _one(name: str) -> str:
    """The only statement of a text of the store itself: its version, its turns, its filling."""
    (text,) = _statements("own", name)
    return text


@cache
def _ways_to_fill() -> frozenset[str]:
    """The write questions that have a text of their own for a graph in which nothing stands that could be in the way."""
    return frozenset(names("neo4j", "fill"))
