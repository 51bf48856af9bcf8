"""What the errors of SQLite mean to who runs the service."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from expertise.errors import Foreign, StoreError, Unavailable


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raises our error for one of SQLite's about this file."""
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
