"""What the errors of SQLite mean to who runs the service."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from expertise.errors import Foreign, StoreError, Unavailable

BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
NO_RIGHTS = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
NO_DATABASE = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


@dataclass(frozen=True, slots=True)
class Translated:
    """Within it, SQLite's errors about this file become ours. Every question passes here, so it is no generator."""

    path: Path

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, sqlite3.DatabaseError):
            raise _translation(self.path, error) from error


def _translation(path: Path, error: sqlite3.DatabaseError) -> Exception:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if isinstance(error, sqlite3.OperationalError):
        if code in BUSY:
            return Unavailable(f"{path} is being written by another process. Try again.")
        if code in NO_ROOM:
            return Unavailable(f"{path} cannot be written: {error}. Make room on the disk and try again.")
        if code in NO_RIGHTS:
            return StoreError(f"{path} cannot be opened for writing: {error}. Check its rights.")
    elif code in NO_DATABASE:
        return Foreign(f"{path} is not a database that can be read: {error}. Choose another file.")
    return StoreError(f"{path}: {error}")
