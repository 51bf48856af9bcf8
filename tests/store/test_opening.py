"""A file is made, opened and migrated by as many programs as like, and what is no store is refused."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from expertise.errors import Foreign, Misconfigured, StoreError, TooNew
from expertise.store import open_store
from expertise.store.sqlite import SqliteStore
from graph_schema import migrations
from tests.store.noting import everything_in, note, noted

SETUP = migrations("sqlite")
LATER = [*SETUP, (SETUP[-1][0] + 1, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;")]
OPENER = """
import sys
from expertise.store.sqlite import SqliteStore
sys.stdin.readline()
SqliteStore(sys.argv[1]).write("note_change", [{"skill": int(sys.argv[2])}])
"""


def test_what_is_written_is_there_when_the_file_is_opened_again(store: SqliteStore, path: Path) -> None:
    store.close()
    assert noted(SqliteStore(str(path))) == [1]


def test_a_file_of_a_newer_schema_is_refused_and_untouched(path: Path) -> None:
    SqliteStore(str(path), setup=LATER).close()
    before = everything_in(path.parent)
    with pytest.raises(TooNew, match=f"schema {LATER[-1][0]}; this program knows {SETUP[-1][0]}"):
        SqliteStore(str(path))
    assert everything_in(path.parent) == before


def test_a_store_that_is_closed_while_it_is_asked_answers_first(store: SqliteStore) -> None:
    asking = Event()

    def ask() -> bool:
        asking.set()
        return all(noted(store) == [1] for _ in range(500))

    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(ask) for _ in range(4)]
        asking.wait()
        for _ in range(50):
            store.close()
        assert all(answer.result() for answer in answers)


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
