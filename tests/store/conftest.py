"""A store of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from expertise.store.sqlite import SqliteStore
from tests.store.noting import note


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
