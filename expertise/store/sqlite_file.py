"""The file of an embedded store: whether it is ours, how it is opened, and how an older one is brought up to date."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from expertise.errors import Foreign, StoreError, TooNew
from expertise.store.sqlite_texts import split

APPLICATION_ID = 0x45585053  # "EXPS": tells our files from any other SQLite file
CACHE_KIB = 32 * 1024  # for each thread that asks


@dataclass(frozen=True, slots=True)
class File:
    """A file, how long a connection to it waits for others, and the numbered texts that bring it up to date, ascending."""

    path: Path
    busy_seconds: float
    setup: Sequence[tuple[int, str]]

    def refuse_foreign(self) -> None:
        """Looks before anything is written, so that a file that is not ours stays as it was. Raises `Foreign` and `TooNew`."""
        if not self.path.parent.is_dir():
            raise StoreError(f"{self.path}: the folder {self.path.parent} does not exist. Make it first.")
        if not self.path.exists() or self.path.stat().st_size == 0:
            return
        in_use = any(self.path.with_name(f"{self.path.name}-{more}").exists() for more in ("wal", "journal"))
        how = "mode=ro" if in_use else "mode=ro&immutable=1"  # only so no files are made beside it
        looking = sqlite3.connect(f"{self.path.resolve().as_uri()}?{how}", uri=True, timeout=self.busy_seconds)
        try:
            application = number(looking, "application_id")
            if application != APPLICATION_ID and (application or number(looking, "schema_version")):
                raise Foreign(f"{self.path} is a database of another program. Choose another file.")
            self._is_current(looking)
        finally:
            looking.close()

    def connect(self) -> sqlite3.Connection:
        """A connection for one thread that asks."""
        connection = sqlite3.connect(
            self.path, timeout=self.busy_seconds, isolation_level=None, check_same_thread=False, cached_statements=512
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

    def migrate(self, connection: sqlite3.Connection) -> None:
        """Brings the file up to date, once, whoever else is at it; a copy of an older one stays beside it."""
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
        at = number(connection, "user_version")
        self._back_up(at)
        for version, text in self.setup:
            if version > at:
                for statement in split(text):  # executescript would commit the open transaction
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {version}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")

    def _is_current(self, connection: sqlite3.Connection) -> bool:
        """Whether the file has the schema of this program. Raises `TooNew`."""
        newest, version = self.setup[-1][0], number(connection, "user_version")
        if version > newest:
            raise TooNew(f"{self.path} has schema {version}; this program knows {newest}. Update the program.")
        return version == newest

    def _back_up(self, version: int) -> None:
        """Copies an older file beside itself before it is migrated."""
        if version == 0:
            return
        copy = self.path.with_name(f"{self.path.name}.schema-{version}.bak")
        unfinished = copy.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        source = sqlite3.connect(self.path, timeout=self.busy_seconds)
        target = sqlite3.connect(unfinished)
        try:
            source.backup(target)
        finally:
            target.close()
            source.close()
        unfinished.replace(copy)


def number(connection: sqlite3.Connection, pragma: str) -> int:
    """What the file or the connection says for this pragma."""
    (said,) = connection.execute(f"PRAGMA {pragma}").fetchone()
    return int(said)
