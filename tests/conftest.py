"""What all tests share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.company import Company
from tests.golden import golden_company
from tests.neo4j.fixtures import neo4j
from tests.stores import KINDS, Stores, use

__all__ = ["neo4j"]

settings.register_profile(
    "house",
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("house")

DATA = Path(__file__).parents[2] / "shared" / "data"


@pytest.fixture(params=KINDS)
def stores(request: pytest.FixtureRequest) -> Iterator[Stores]:
    """Where the graphs of a test are kept: once in SQLite alone, once in SQLite and on a Neo4j server, compared."""
    made = Stores(request.getfixturevalue("neo4j") if request.param == "both" else None)
    use(made)
    yield made
    use(Stores())
    made.close()


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    """The golden company."""
    made = golden_company(tmp_path)
    yield made
    made.graph.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is random and long runs on the embedded store alone, and what compares stores runs where there are two."""
    wrong = {"embedded": "both", "compared": "sqlite"}
    items[:] = [
        item
        for item in items
        if not any(item.get_closest_marker(mark) and _kind(item) == kind for mark, kind in wrong.items())
    ]


def pytest_xdist_auto_num_workers() -> int | None:
    """A server that NEO4J_URI names has one database, so that one process tests with it."""
    return 0 if os.environ.get("NEO4J_URI") else None


def _kind(item: pytest.Item) -> str | None:
    called = getattr(item, "callspec", None)
    kind: str | None = called.params.get("stores") if called else None
    return kind
