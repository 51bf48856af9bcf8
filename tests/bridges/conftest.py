"""Two divisions that nearly meet, and the manager who looks at them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.bridges.town import TOWN
from tests.company import START, Company, Files
from tests.stores import Stores, graph_at


@dataclass(slots=True)
class Calendar:
    """A clock that stands still until days pass."""

    now: datetime = field(default=START)

    def __call__(self) -> datetime:
        return self.now

    def pass_days(self, days: float) -> None:
        """Lets days go by."""
        self.now += timedelta(days=days)


@pytest.fixture(scope="session")
def town_file(files: Files) -> Path:
    """A file that holds the town."""
    return files.of(TOWN)


@pytest.fixture
def calendar() -> Calendar:
    """The clock of the town."""
    return Calendar()


@pytest.fixture
def town(tmp_path: Path, town_file: Path, calendar: Calendar, stores: Stores) -> Iterator[Company]:
    """The town, once on each kind of store."""
    assert not stores.opened
    made = Company(graph_at(tmp_path / "company.db", now=calendar, like=town_file), tmp_path / "tables")
    yield made
    made.graph.close()
