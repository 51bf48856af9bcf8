"""The embedded store keeps what it was given, refuses what is not its own, and says what to do when it cannot."""

import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from expertise.errors import Foreign, Misconfigured, StoreError, TooNew, Unavailable
from expertise.store import Transaction, open_store
from expertise.store.sqlite import SqliteStore
from graph_schema import migrations

SETUP = migrations("sqlite")
LATER = [*SETUP, (SETUP[-1][0] + 1, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;")]
WRITER = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN EXCLUSIVE")
held.execute("INSERT INTO changes (skill) VALUES (7)")
print("writing", flush=True)
sys.stdin.read()
held.execute("COMMIT")
"""
OPENER = """
import sys
from expertise.store.sqlite import SqliteStore
sys.stdin.readline()
SqliteStore(sys.argv[1]).write("note_change", [{"skill": int(sys.argv[2])}])
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store may be made."""
    return tmp_path / "company.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    """A new store, in which one change is noted, and whose writers wait for a tenth of a second."""
    made = SqliteStore(str(path), busy_seconds=0.1)
    note(made, 1)
    yield made
    made.close()


def note(store: Transaction, *skills: int) -> None:
    """Writes one row for each."""
    store.write("note_change", [{"skill": skill} for skill in skills])


def noted(store: Transaction) -> list[int]:
    """What was written."""
    return [row["skill"] for row in store.read("changes", after=0)]


def open_files() -> int:
    """How many files this process has open."""
    return len(list(Path("/dev/fd").iterdir()))


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file and what is in it."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@contextmanager
def another_process_writing(path: Path) -> Iterator[Callable[[], None]]:
    """Another process in the middle of a write; what is given lets it finish."""
    run = [sys.executable, "-I", "-c", WRITER, str(path)]
    with subprocess.Popen(run, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdin is not None
        assert writer.stdout.readline() == b"writing\n"
        yield writer.stdin.close
        writer.stdin.close()


def test_what_is_written_is_there_when_the_file_is_opened_again(store: SqliteStore, path: Path) -> None:
    store.close()
    assert noted(SqliteStore(str(path))) == [1]


def test_a_file_of_a_newer_schema_is_refused_and_untouched(path: Path) -> None:
    SqliteStore(str(path), setup=LATER).close()
    before = everything_in(path.parent)
    with pytest.raises(TooNew, match=f"schema {LATER[-1][0]}; this program knows {SETUP[-1][0]}"):
        SqliteStore(str(path))
    assert everything_in(path.parent) == before


def test_an_older_file_is_migrated_after_a_copy_was_put_beside_it(store: SqliteStore, path: Path) -> None:
    store.close()
    newer = SqliteStore(str(path), setup=LATER)
    note(newer, 2)
    assert noted(newer) == [1, 2]
    newer.close()
    copies = [file for file in path.parent.iterdir() if file.suffix == ".bak"]
    assert [file.name for file in copies] == [f"company.db.schema-{SETUP[-1][0]}.bak"]
    older = SqliteStore(str(copies[0]))
    assert noted(older) == [1]
    older.close()


def test_a_migration_that_fails_changes_nothing(store: SqliteStore, path: Path) -> None:
    store.close()
    broken = [*SETUP, (SETUP[-1][0] + 1, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;\nDROP TABLE nowhere;")]
    with pytest.raises(StoreError, match="nowhere"):
        SqliteStore(str(path), setup=broken)
    assert noted(SqliteStore(str(path))) == [1]
    newer = SqliteStore(str(path), setup=LATER)
    assert noted(newer) == [1]
    newer.close()


def test_programs_that_migrate_at_the_same_moment_do_it_once(store: SqliteStore, path: Path) -> None:
    store.close()
    with ThreadPoolExecutor(8) as threads:
        for opened in threads.map(lambda _: SqliteStore(str(path), setup=LATER), range(8)):
            assert noted(opened) == [1]
            opened.close()
    assert [file.name for file in path.parent.glob("*.bak")] == [f"company.db.schema-{SETUP[-1][0]}.bak"]


def test_processes_that_make_a_new_file_at_the_same_moment_all_get_it(path: Path) -> None:
    runs = [[sys.executable, "-c", OPENER, str(path), str(number)] for number in range(1, 5)]
    opening = [subprocess.Popen(run, stdin=subprocess.PIPE) for run in runs]
    for process in opening:
        assert process.stdin is not None
        process.stdin.write(b"now\n")
        process.stdin.close()
    assert [process.wait() for process in opening] == [0, 0, 0, 0]
    assert sorted(noted(SqliteStore(str(path)))) == [1, 2, 3, 4]


@pytest.mark.parametrize("made", ["PRAGMA user_version = 0", "PRAGMA journal_mode = WAL", "PRAGMA user_version = 99"])
def test_the_database_of_another_program_is_refused_and_untouched(path: Path, made: str) -> None:
    other = sqlite3.connect(path)
    other.execute(made)
    other.execute("CREATE TABLE facts (id INTEGER)")
    other.close()
    before = everything_in(path.parent)
    with pytest.raises(Foreign, match="another program"):
        SqliteStore(str(path))
    assert everything_in(path.parent) == before


def test_a_database_that_another_program_marked_and_has_not_filled_is_refused(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("PRAGMA application_id = 42")
    other.close()
    with pytest.raises(Foreign):
        SqliteStore(str(path))


@pytest.mark.parametrize("content", [b"no", b"id,name\n" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_what_is_no_database_is_refused_and_untouched(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(Foreign):
        SqliteStore(str(path))
    assert everything_in(path.parent) == {"company.db": content}


def test_a_folder_that_is_not_there_is_named(path: Path) -> None:
    with pytest.raises(StoreError, match=r"nowhere does not exist. Make it first"):
        SqliteStore(str(path.parent / "nowhere" / "company.db"))
    with pytest.raises(StoreError):
        SqliteStore(str(path.parent))


def test_a_store_is_named_by_a_url() -> None:
    for url in ("", "company.db", "sqlite:company.db", "sqlite:///", "postgres:///company"):
        with pytest.raises(Misconfigured):
            open_store(url)


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


@contextmanager
def no_room_beyond(size: int) -> Iterator[None]:
    """While it lasts, no file can grow beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_without_room_on_the_disk_nothing_is_half_written(store: SqliteStore, path: Path) -> None:
    many = range(100, 40_000)
    with no_room_beyond(200_000), pytest.raises(Unavailable, match="Make room"):
        note(store, *many)
    assert noted(store) == [1]
    note(store, 2)
    note(store, *many)
    store.close()
    assert noted(SqliteStore(str(path))) == [1, 2, *many]


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


def test_a_writer_waits_for_another_process(path: Path, store: SqliteStore) -> None:
    patient = SqliteStore(str(path), busy_seconds=20)
    with another_process_writing(path) as finish, ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(note, patient, 8)
        time.sleep(0.2)
        assert not waiting.done()
        finish()
        waiting.result()
    assert noted(store) == [1, 7, 8]
    patient.close()


def test_a_writer_that_waited_too_long_is_told_to_try_again(path: Path, store: SqliteStore) -> None:
    with another_process_writing(path):
        began = time.monotonic()
        with pytest.raises(Unavailable, match="Try again"):
            note(store, 8)
        assert time.monotonic() - began < 5
        assert noted(store) == [1]
    note(store, 9)
    assert noted(store) == [1, 7, 9]


def test_readers_never_wait_for_a_writer(path: Path, store: SqliteStore) -> None:
    with another_process_writing(path):
        assert noted(store) == [1]
        late = SqliteStore(str(path), busy_seconds=0)
        assert noted(late) == [1]
        late.close()


def test_nothing_stays_of_work_that_raised(store: SqliteStore) -> None:
    def work(facts: Transaction) -> None:
        note(facts, 2)
        store.transact(lambda inner: note(inner, 3))
        assert noted(facts) == [1, 2, 3]
        raise KeyError

    with pytest.raises(KeyError):
        store.transact(work)
    assert noted(store) == [1]


def test_a_write_of_many_rows_is_all_of_them_or_none(store: SqliteStore) -> None:
    with pytest.raises(StoreError):
        store.write("note_change", [{"skill": 2}, {"skill": "no number"}])
    assert noted(store) == [1]


def test_threads_that_ended_leave_no_open_file(store: SqliteStore) -> None:
    noted(store)
    before = open_files()
    for _ in range(20):
        thread = threading.Thread(target=noted, args=(store,))
        thread.start()
        thread.join()
    assert open_files() <= before + 2, "SQLite keeps one or two for the next connection"
    store.close()
    assert open_files() < before


def test_a_closed_store_has_closed_the_connections_of_all_threads(path: Path) -> None:
    store = SqliteStore(str(path))
    before = open_files()
    asked, ended = threading.Barrier(4), threading.Event()

    def ask() -> None:
        noted(store)
        asked.wait()
        ended.wait()

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    asked.wait()
    assert open_files() > before
    store.close()
    assert open_files() < before
    ended.set()
    for thread in threads:
        thread.join()
