"""Small folders in the documented layout, and stores to load them into."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from expertise.graph import Graph
from tests.loaders.folders import KUBERNETES
from tests.stores import Stores, graph_at

NOW = datetime(2026, 6, 30, 9, tzinfo=UTC)


@pytest.fixture
def graph(stores: Stores, tmp_path: Path) -> Iterator[Graph]:
    """An empty graph on the last day of June 2026, once in each kind of store."""
    assert stores.opened == []
    made = graph_at(tmp_path / "graph.db", now=lambda: NOW)
    yield made
    made.close()


@pytest.fixture(scope="session")
def kubernetes() -> Path:
    """The real organisation that lies beside the project."""
    if not KUBERNETES.is_dir():
        pytest.skip(
            f"the real organisation is not there: {KUBERNETES.name} belongs into shared/data beside the project"
        )
    return KUBERNETES
