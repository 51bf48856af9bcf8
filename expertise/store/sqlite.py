"""The embedded store: one SQLite file, safe for many threads and processes, one writer at a time."""

import json
import re
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from typing import TypeVar

from expertise.errors import Foreign, StoreError, TooNew, Unavailable
from expertise.store.port import Asked, Row, Transaction, Values
from graph_schema import migrations, question

Answer = TypeVar("Answer")

APPLICATION_ID = 0x45585053  # "EXPS": tells our files from any other SQLite file
BUSY_SECONDS = 30.0
CACHE_KIB = 32 * 1024  # for each thread that asks
FILLING_KIB = 256 * 1024  # while very much is written, so that no page is written twice
PARAM = re.compile(r":([a-z_]+)\b")
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
        self._busy_seconds = busy_seconds
        self._setup = migrations("sqlite") if setup is None else setup
        self._local = threading.local()
        self._watching: _Held | None = None
        self._turns = threading.Lock()
        self._count, self.commits = count(1), 0
        try:
            with _translated(self.path):
                self._refuse_foreign_file()
                self._migrate()
        except OSError as error:
            raise StoreError(f"{self.path} cannot be opened: {error.strerror}. Check its rights.") from error

    def read(self, name: str, /, **params: object) -> list[Row]:
        """All rows of the question."""
        with _translated(self.path):
            text, held = question("sqlite", "read", name).text, self._held()
            return held.connection.execute(text, _bound(params)).fetchall()

    def read_several(self, *asked: Asked) -> list[list[Row]]:
        """All rows of each of these questions."""
        return [self.read(name, **params) for name, params in asked]

    def write(self, name: str, rows: Iterable[Values], /) -> None:
        """Runs the question's statements for every row, in a transaction of its own unless one is open."""
        if not self._connection().in_transaction:
            self.transact(lambda inner: inner.write(name, rows))
            return
        with _translated(self.path):
            statements = _statements(name)
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
        with _translated(self.path):
            connection.execute("BEGIN IMMEDIATE")
        try:
            answer = work(self)
            with _translated(self.path):
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
            with (
                suppress(Unavailable),
                _translated(self.path),
            ):  # somebody reads already: the file stays as large as it is
                connection.execute("VACUUM")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return answer
        finally:
            connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")

    def turn(self) -> int:
        """A number that is another one after every commit; it says so of all connections but the one that asks it."""
        with self._turns, _translated(self.path):
            if self._watching is None:
                self._watching = _Held(self._connect())
            return _number(self._watching.connection, "data_version")

    def close(self) -> None:
        """Closes every thread's connection, as soon as what is being asked of it is answered."""
        self._local = threading.local()  # nothing else holds them
        with self._turns:
            self._watching = None

    def _held(self) -> "_Held":
        held: _Held | None = getattr(self._local, "held", None)
        if held is None:
            with _translated(self.path):
                held = self._local.held = _Held(self._connect())
        return held

    def _connection(self) -> sqlite3.Connection:
        return self._held().connection

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path, timeout=self._busy_seconds, isolation_level=None, check_same_thread=False, cached_statements=512
        )
        try:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _migrate(self) -> None:
        connection = self._connection()
        if self._is_current(connection):
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            if not self._is_current(connection):  # another process may have migrated while we waited
                self._run_setup(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _run_setup(self, connection: sqlite3.Connection) -> None:
        at = _number(connection, "user_version")
        self._back_up(at)
        for number, text in self._setup:
            if number > at:
                _run_script(connection, text)
                connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")

    def _is_current(self, connection: sqlite3.Connection) -> bool:
        """Whether the file has the schema of this program. Raises `TooNew`."""
        newest, version = self._setup[-1][0], _number(connection, "user_version")
        if version > newest:
            raise TooNew(f"{self.path} has schema {version}; this program knows {newest}. Update the program.")
        return version == newest

    def _refuse_foreign_file(self) -> None:
        """Looks before anything is written, so that a file that is not ours stays as it was."""
        if not self.path.parent.is_dir():
            raise StoreError(f"{self.path}: the folder {self.path.parent} does not exist. Make it first.")
        if not self.path.exists() or self.path.stat().st_size == 0:
            return
        in_use = any(self.path.with_name(f"{self.path.name}-{more}").exists() for more in ("wal", "journal"))
        how = "mode=ro" if in_use else "mode=ro&immutable=1"  # only so no files are made beside it
        looking = sqlite3.connect(f"{self.path.resolve().as_uri()}?{how}", uri=True, timeout=self._busy_seconds)
        try:
            application = _number(looking, "application_id")
            if application != APPLICATION_ID and (application or _number(looking, "schema_version")):
                raise Foreign(f"{self.path} is a database of another program. Choose another file.")
            self._is_current(looking)
        finally:
            looking.close()

    def _back_up(self, version: int) -> None:
        """Copies an older file beside itself before it is migrated."""
        if version == 0:
            return
        copy = self.path.with_name(f"{self.path.name}.schema-{version}.bak")
        unfinished = copy.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        source = sqlite3.connect(self.path, timeout=self._busy_seconds)
        target = sqlite3.connect(unfinished)
        try:
            source.backup(target)
        finally:
            target.close()
            source.close()
        unfinished.replace(copy)


class _Held:
    """A connection that is closed when nothing holds it: its thread has ended, or the store lets go, and it is not being asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    (number,) = connection.execute(f"PRAGMA {pragma}").fetchone()
    return int(number)


@dataclass(frozen=True, slots=True)
class _Statement:
    """A statement with numbers for its params, and the places of these among the params of its question."""

    text: str
    places: tuple[int, ...]
    takes_all: bool

    def run(self, connection: sqlite3.Connection, rows: Iterable[tuple[object, ...]]) -> None:
        """Runs it for every row."""
        if self.takes_all:
            connection.executemany(self.text, rows)
        elif self.places:
            connection.executemany(self.text, ([row[place] for place in self.places] for row in rows))
        else:
            for _ in rows:
                connection.execute(self.text)  # what changes the schema can be run only so


@cache
def _statements(name: str) -> list[_Statement]:
    asked = question("sqlite", "write", name)
    return [_numbered(text, asked.params) for text in _split(asked.text)]


def _numbered(text: str, params: Sequence[str]) -> _Statement:
    """Rows are bound by place, which takes half as long as by name."""
    text = "\n".join(line for line in text.splitlines() if not line.startswith("--"))
    used = tuple(dict.fromkeys(PARAM.findall(text)))
    places = tuple(params.index(param) for param in used)
    numbered = PARAM.sub(lambda found: f"?{used.index(found[1]) + 1}", text)
    return _Statement(numbered, places, bool(places) and places == tuple(range(len(params))))


def _run_script(connection: sqlite3.Connection, script: str) -> None:
    """Runs statement by statement, because executescript would commit the open transaction."""
    for statement in _split(script):
        connection.execute(statement)


def _split(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if any(line.strip() and not line.startswith("--") for line in statement.splitlines()):
        yield statement


def _bound(params: Mapping[str, object]) -> dict[str, object]:
    return {
        key: json.dumps(value) if isinstance(value, list | tuple) else value  # read back by json_each
        for key, value in params.items()
    }


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """The one place where SQLite's errors become ours."""
    try:
        yield
    except sqlite3.OperationalError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise Unavailable(f"{path} is being written by another process. Try again.") from error
        if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            raise Unavailable(f"{path} cannot be written: {error}. Make room on the disk and try again.") from error
        if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
            raise StoreError(f"{path} cannot be opened for writing: {error}. Check its rights.") from error
        raise StoreError(f"{path}: {error}") from error
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            raise Foreign(f"{path} is not a database that can be read: {error}. Choose another file.") from error
        raise StoreError(f"{path}: {error}") from error
