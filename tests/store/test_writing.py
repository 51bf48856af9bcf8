"""Readers never wait, writers wait for each other, and a write is whole or not there."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from expertise.errors import StoreError, Unavailable
from expertise.store import Transaction
from expertise.store.sqlite import SqliteStore
from tests.store.noting import note, noted

WRITER = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN EXCLUSIVE")
held.execute("INSERT INTO changes (skill) VALUES (7)")
print("writing", flush=True)
sys.stdin.read()
held.execute("COMMIT")
"""


class WrittenMeanwhile(Mapping[str, object]):
    """The params of a question; somebody else writes when it comes to it."""

    def __init__(self, write: Callable[[], None], params: Mapping[str, object]) -> None:
        self._write, self._params = write, params

    def __getitem__(self, name: str) -> object:
        return self._params[name]

    def __iter__(self) -> Iterator[str]:
        self._write()
        return iter(self._params)

    def __len__(self) -> int:
        return len(self._params)


def open_files() -> int:
    """How many files this process has open."""
    return len(list(Path("/dev/fd").iterdir()))


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


def test_what_is_asked_together_is_answered_as_of_one_moment(path: Path, store: SqliteStore) -> None:
    other = SqliteStore(str(path))
    later = WrittenMeanwhile(lambda: note(other, 2), {"after": 0})
    assert store.read_several(("changes", {"after": 0}), ("changes", later))[1] == store.read("changes", after=0)[:1]
    assert noted(store) == [1, 2]
    other.close()


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
