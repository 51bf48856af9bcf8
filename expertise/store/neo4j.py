"""The production store: a Neo4j server, shared by many processes, whose writers take turns."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from secrets import randbits
from typing import TypeVar
from urllib.parse import urlsplit

from neo4j import READ_ACCESS, WRITE_ACCESS, GraphDatabase, ManagedTransaction, Record, RoutingControl, Session
from neo4j.api import BookmarkManager
from neo4j.exceptions import DriverError, IncompleteCommit, Neo4jError

from expertise.errors import Foreign, StoreError, TooNew
from expertise.store import neo4j_texts as texts
from expertise.store.neo4j_errors import translation
from expertise.store.neo4j_filling import Filling, in_pieces
from expertise.store.port import Access, Asked, Row, Transaction, Values
from graph_schema import migrations, question, statements

Answer = TypeVar("Answer")

OURS = "expertise"
OLDEST = (5, 26)
FEW_AT_ONCE = 500
"""So many rows of a change wait for the next round trip."""
CLOSING_SECONDS = 5.0
"""So long what is being asked is waited for when the store is closed."""
DIRECTLY = "bolt"
"""How addresses begin by which one server is asked, and no other member of its cluster."""
AS_PLANNED = "CYPHER replan=skip "
"""What keeps a server from planning a text anew, for which who asks would wait: what it knows of the graph has changed."""


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
        self._asked, self._asking = 0, threading.Condition()
        self._count, self.commits = count(1), 0
        self._option, self._joined = "", dict[str, int]()
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
        if text := texts.read_row_by_row(name):
            self._make_changes()
            return list(self._read(text, params))
        if self._changes:
            (rows,) = self.read_several((name, params))
            return rows
        (answer,) = self._read(texts.read_in_one_piece(name), params)
        return list(map(texts.row_of(name), answer["rows"]))

    def read_several(self, *asked: Asked) -> list[list[Row]]:
        """All rows of each of these questions, in one round trip; of none, only what waits to be written is."""
        if not asked:
            self._make_changes()
            return []
        names, params = tuple(name for name, _ in asked), [params for _, params in asked]
        (answers,) = self._in_one_trip(names, params)
        return [list(map(texts.row_of(name), rows)) for name, rows in zip(names, answers, strict=True)]

    def write(self, name: str, rows: Iterable[Values], /) -> None:
        """Runs the question's statements for all rows, in a transaction of its own unless one is open.

        A few rows wait until something is read or much is written, so that all of them take one round trip. What takes several
        statements does not: a server would plan each of them anew with whatever is read then.
        """
        if not self._is_open():
            self.transact(lambda inner: inner.write(name, rows))
            return
        params = question("neo4j", "write", name).params
        named = (dict(zip(params, row, strict=True)) if isinstance(row, tuple) else dict(row) for row in rows)
        if filling := self._filling():
            filling.put(name, named)
            return
        text, *more = texts.changes("write", name)
        for some in filter(None, [list(named)]) if more else in_pieces(named):
            if len(some) <= FEW_AT_ONCE and not more:
                self._changes.append((text, some))
                continue
            self._make_changes()
            for statement in texts.statements_of("write", name):
                for piece in in_pieces(some):
                    self._run(statement, rows=piece)

    def transact(self, work: Callable[[Transaction], Answer], /) -> Answer:
        """Runs `work` in one transaction, after every other writer's; one inside another is part of the outer one.

        It is run again when the server could not finish it. Where the server could not say whether it had, it is asked.
        """
        if self._is_open():
            return work(self)
        before: list[tuple[int, Answer]] = []
        with self._translated():
            try:
                return self._transacted(work, before)
            except IncompleteCommit:
                return self._transacted(work, before)
            finally:
                self.commits = next(self._count)

    def fill(self, work: Callable[[Transaction], Answer], /) -> Answer:
        """Runs `work` in many transactions; until all of it is there, the graph is marked as being filled."""
        with self._translated(), self._session() as waiting, waiting.begin_transaction() as turn:
            turn.run(texts.only("take_turn"), asked={"rows": []}).consume()  # nobody looks for it
            self._local.filling = Filling(self._name, self._session)
            try:
                with self._local.filling.whole_or_none():
                    return work(self)
            finally:
                self._local.filling, self.commits = None, next(self._count)

    def turn(self) -> int:
        """A number that is another one after every commit."""
        (row,) = self._read(texts.only("turn"), {})
        return int(row["turn"])

    def plan(self) -> None:
        """Lets the server plan what is read where that is due, some 0.1 s for each text; any other takes it 2 ms.

        Nobody waits for a new plan who reads from then on: it comes when this is called again.
        """
        self._option = AS_PLANNED
        for text, params in texts.plans(self._joined):
            self._ask(text, params)

    def close(self) -> None:
        """Closes all connections, when what is being asked is answered."""
        with self._asking:
            self._asking.wait_for(lambda: not self._asked, CLOSING_SECONDS)
        self._driver.close()

    @property
    def _changes(self) -> list[tuple[str, list[dict[str, object]]]]:
        """What waits to be written in the open transaction: statements, each with its rows."""
        waiting: list[tuple[str, list[dict[str, object]]]] = getattr(self._local, "changes", [])
        return waiting

    def _make_changes(self) -> None:
        if self._changes:
            self._in_one_trip((), [])

    def _in_one_trip(self, names: tuple[str, ...], params: Sequence[object]) -> list[Record]:
        """Makes the changes that wait, and reads."""
        made, self._local.changes = self._changes, []
        text = texts.in_one_trip(tuple(text for text, _ in made), names)
        if not self._is_open():
            self._joined[text] = len(names)
        return self._read(text, [*({"rows": rows} for _, rows in made), *params])

    def _marks(self) -> list[int]:
        """The marks of the last transactions that were finished, once it is this one's turn."""
        self._make_changes()
        (row,) = self._read(texts.only("marks"), {})
        return list(row["marks"])

    def _is_open(self) -> bool:
        return self._transaction() is not None or self._filling() is not None

    def _filling(self) -> Filling | None:
        return getattr(self._local, "filling", None)

    def _transaction(self) -> ManagedTransaction | None:
        return getattr(self._local, "transaction", None)

    def _transacted(self, work: Callable[[Transaction], Answer], before: list[tuple[int, Answer]]) -> Answer:
        """Runs `work`, unless one of the attempts before, each with its mark and its answer, turns out to be finished."""

        def unit(transaction: ManagedTransaction) -> Answer:
            mark = randbits(63)
            self._local.transaction = transaction
            self._local.changes = [(text, [{"mark": mark}]) for text in texts.changes("own", "take_turn")]
            try:
                finished = before and self._marks()
                for earlier, answer in before:
                    if earlier in finished:
                        return answer
                answer = work(self)
                self._make_changes()
                before.append((mark, answer))
                return answer
            finally:
                self._local.transaction, self._local.changes = None, []

        with self._session() as session:
            return session.execute_write(unit)

    def _read(self, text: str, params: object, /) -> list[Record]:
        """What is asked in the open transaction, or in one of its own that takes one round trip and is tried again if it fails."""
        transaction = self._transaction()
        if transaction is not None:
            return list(transaction.run(text, asked=params))
        return self._ask(self._option + text, params)

    def _ask(self, text: str, params: object, /) -> list[Record]:
        with self._translated():
            try:
                with self._session(READ_ACCESS) as session:
                    return list(session.run(text, asked=params))
            except (Neo4jError, DriverError) as error:
                if not (error.is_retryable() or isinstance(error, IncompleteCommit)):  # of that only the end was lost
                    raise
            return self._driver.execute_query(
                text, asked=params, database_=self._database, routing_=RoutingControl.READ,
                bookmark_manager_=self._bookmarks(READ_ACCESS),
            ).records  # fmt: skip

    def _run(self, text: str, /, **params: object) -> None:
        """Runs a statement in the open transaction, or in one of its own."""
        transaction = self._transaction()
        if transaction is not None:
            transaction.run(text, asked=params).consume()
            return
        with self._session() as session:
            session.run(text, asked=params).consume()

    @contextmanager
    def _session(self, access: str = WRITE_ACCESS) -> Iterator[Session]:
        with self._asking:
            self._asked += 1
        try:
            with self._driver.session(
                database=self._database, bookmark_manager=self._bookmarks(access), default_access_mode=access
            ) as session:
                yield session
        finally:
            with self._asking:
                self._asked -= 1
                self._asking.notify_all()

    def _bookmarks(self, access: str) -> BookmarkManager | None:
        """What is waited for, so that reads see what was written and read before, by whichever member of a cluster.

        One server that is asked directly shows that anyway, and who waited there would also wait for what somebody else is
        about to commit: a second, for twenty thousand edges.
        """
        if access == READ_ACCESS and self._name.startswith(DIRECTLY):
            return None
        return self._driver.execute_query_bookmark_manager

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
                self._own("name_all", **texts.all_names())
                self._own("await_indexes")

    def _own(self, name: str, /, **params: object) -> None:
        """Runs a text of the store itself, statement by statement."""
        for text in texts.statements_of("own", name):
            self._run(text, **params)

    def _version(self) -> int:
        """The number of the newest setup text that was run here. Raises `Foreign`."""
        (row,) = self._read(texts.only("version"), {})
        if row["product"] == OURS:
            return int(row["version"])
        if row["product"] is not None or row["nodes"]:
            raise Foreign(f"{self._name} holds the graph of another program. Choose another database.")
        if self._read(texts.only("foreign"), {"ours": texts.labels()}):
            raise Foreign(f"{self._name} holds the schema of another program. Choose another database.")
        return 0

    def _refuse_old_server(self) -> None:
        (row,) = self._read(texts.only("server"), {})
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
            raise translation(self._name, error) from error
