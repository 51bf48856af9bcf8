"""The embedded store: one SQLite file, safe for many threads and processes, one writer at a time."""

import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TypeVar

from expertise.errors import StoreError, Unavailable
from expertise.store.port import Asked, Row, Transaction, Values
from expertise.store.sqlite_errors import Translated
from expertise.store.sqlite_file import CACHE_KIB, File, number
from expertise.store.sqlite_texts import bound, statements_of
from graph_schema import migrations, question

Answer = TypeVar("Answer")

BUSY_SECONDS = 30.0
FILLING_KIB = 256 * 1024  # while very much is written, so that no page is written twice
OLDEST_SQLITE = (3, 37)  # STRICT tables


class SqliteStore:
    """A store in one file. Every thread gets a connection of its own; writers wait for each other.

    A write that has waited `busy_seconds` for others is `Unavailable`. `setup` are the numbered texts that bring a file
    up to date, ascending; those of the schema when left out.
    """

    is_embedded = True

    def __init__(
        self, path: str, *, busy_seconds: float = BUSY_SECONDS, setup: Sequence[tuple[int, str]] | None = None
    ) -> None:
        if sqlite3.sqlite_version_info < OLDEST_SQLITE:
            raise StoreError(f"SQLite {sqlite3.sqlite_version} is too old: 3.37 or newer is needed.")
        self.path = Path(path)
        self._translated = Translated(self.path)
        self._file = File(self.path, busy_seconds, migrations("sqlite") if setup is None else setup)
        self._local = threading.local()
        self._watching: _Held | None = None
        self._turns = threading.Lock()
        self._count, self.commits = count(1), 0
        try:
            with self._translated:
                self._file.refuse_foreign()
                self._file.migrate(self._held().connection)
        except OSError as error:
            raise StoreError(f"{self.path} cannot be opened: {error.strerror}. Check its rights.") from error

    def read(self, name: str, /, **params: object) -> list[Row]:
        """All rows of the question."""
        with self._translated:
            text, held = question("sqlite", "read", name).text, self._held()
            return held.connection.execute(text, bound(params)).fetchall()

    def read_several(self, *asked: Asked) -> list[list[Row]]:
        """All rows of each of these questions, as of one moment."""
        held = self._held()
        if held.connection.in_transaction:
            return [self.read(name, **params) for name, params in asked]
        with self._translated:
            held.connection.execute("BEGIN")
        try:
            return [self.read(name, **params) for name, params in asked]
        finally:
            held.connection.execute("COMMIT")

    def write(self, name: str, rows: Iterable[Values], /) -> None:
        """Runs the question's statements for every row, in a transaction of its own unless one is open."""
        if not self._connection().in_transaction:
            self.transact(lambda inner: inner.write(name, rows))
            return
        with self._translated:
            statements = statements_of(name)
            params = question("sqlite", "write", name).params
            values = (row if isinstance(row, tuple) else tuple(row[param] for param in params) for row in rows)
            kept = values if len(statements) == 1 else list(values)
            for statement in statements:
                statement.run(self._connection(), kept)

    def transact(self, work: Callable[[Transaction], Answer], /) -> Answer:
        """Runs `work` in one immediate transaction; a transaction inside a transaction is part of the outer one."""
        held = self._held()
        connection = held.connection
        if connection.in_transaction:
            return work(self)
        with self._translated:
            connection.execute("BEGIN IMMEDIATE")
        try:
            answer = work(self)
            with self._translated:
                connection.execute("COMMIT")
            return answer
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        finally:
            self.commits = next(self._count)

    def fill(self, work: Callable[[Transaction], Answer], /) -> Answer:
        """Runs `work` in one transaction, and packs the file: tables filled in order leave a tenth of each page empty."""
        held = self._held()
        connection = held.connection
        connection.execute(f"PRAGMA cache_size = -{FILLING_KIB}")
        try:
            answer = self.transact(work)
            with suppress(Unavailable), self._translated:  # read by somebody, the file stays as large as it is
                connection.execute("VACUUM")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return answer
        finally:
            connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")

    def turn(self) -> int:
        """A number that is another one after every commit; it says so of all connections but the one that asks it."""
        with self._turns, self._translated:
            if self._watching is None:
                self._watching = _Held(self._file.connect())
            return number(self._watching.connection, "data_version")

    def plan(self) -> None:
        """Plans nothing: a question of a file is planned in less time than it is asked."""

    def close(self) -> None:
        """Closes every thread's connection, as soon as what is being asked of it is answered."""
        self._local = threading.local()  # nothing else holds them
        with self._turns:
            self._watching = None

    def _held(self) -> "_Held":
        held: _Held | None = getattr(self._local, "held", None)
        if held is None:
            with self._translated:
                held = self._local.held = _Held(self._file.connect())
        return held

    def _connection(self) -> sqlite3.Connection:
        return self._held().connection


class _Held:
    """A connection that is closed when nothing holds it: its thread has ended, or the store lets go, and it is not being asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()
