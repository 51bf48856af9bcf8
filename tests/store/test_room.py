"""Without rights or room the store says what to do, and nothing is half written."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from expertise.errors import StoreError, Unavailable
from expertise.store.sqlite import SqliteStore
from tests.disk import no_room_beyond
from tests.store.noting import note, noted


@contextmanager
def as_somebody_without_rights() -> Iterator[Path]:
    """A folder in which everybody may read, and nobody but root may write where root runs the tests."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@contextmanager
def rights_taken(folder: Path, file_mode: int, folder_mode: int) -> Iterator[None]:
    """While it lasts, this process is not root, and the files in the folder have this mode."""
    for file in folder.iterdir():
        file.chmod(file_mode)
    folder.chmod(folder_mode)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


def test_a_file_that_may_not_be_written_says_so() -> None:
    with as_somebody_without_rights() as folder:
        store = SqliteStore(str(folder / "company.db"))
        note(store, 1)
        store.close()
        for file_mode, folder_mode in ((0o444, 0o555), (0o444, 0o777), (0o000, 0o755), (0o644, 0o000)):
            with rights_taken(folder, file_mode, folder_mode), pytest.raises(StoreError, match="rights"):
                note(SqliteStore(str(folder / "company.db")), 2)
        assert noted(SqliteStore(str(folder / "company.db"))) == [1]


def test_without_room_on_the_disk_nothing_is_half_written(store: SqliteStore, path: Path) -> None:
    many = range(100, 40_000)
    with no_room_beyond(200_000), pytest.raises(Unavailable, match="Make room"):
        note(store, *many)
    assert noted(store) == [1]
    note(store, 2)
    note(store, *many)
    store.close()
    assert noted(SqliteStore(str(path))) == [*many][-2_000:]


def test_a_full_file_is_unavailable_until_there_is_room(store: SqliteStore) -> None:
    connection = store._connection()
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Unavailable, match="Make room"):
        store.transact(lambda facts: note(facts, *range(100, 40_000)))
    assert noted(store) == [1]
    connection.execute("PRAGMA max_page_count = 1000000")
    note(store, 2)
    assert noted(store) == [1, 2]


def test_a_file_without_room_for_a_new_store_becomes_one_later(path: Path) -> None:
    with no_room_beyond(20_000), pytest.raises(Unavailable):
        SqliteStore(str(path))
    note(store := SqliteStore(str(path)), 1)
    assert noted(store) == [1]
    store.close()
