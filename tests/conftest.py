"""What all tests share."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from xdist.remote import Producer

from tests.company import Company, Files, Tables, company_like
from tests.golden import golden_company
from tests.neo4j.database import Database
from tests.neo4j.fixtures import neo4j
from tests.neo4j.server import Address
from tests.shares import GROUP, Shares, asks_a_server
from tests.stores import ENGINES, KINDS, Stores, template, use

__all__ = ["neo4j"]

settings.register_profile(
    "house",
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("house")

DATA = Path(__file__).parents[2] / "shared" / "data"
FORGETTING = [Path(__file__).parent / room for room in ("loaders", "neo4j")]
"""Where tests make the schema anew, or fill a server with so much that its indexes are made afterwards."""


@pytest.fixture(scope="session")
def database(neo4j: Address) -> Iterator[Database]:
    """What is on the server of the session."""
    made = Database(neo4j)
    yield made
    made.close()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Database | None:
    """Where the product is told to keep its graph, once for each engine: on the server, or in a file."""
    return request.getfixturevalue("database") if request.param == "neo4j" else None


@pytest.fixture(params=KINDS)
def stores(request: pytest.FixtureRequest) -> Iterator[Stores]:
    """Where the graphs of a test are kept: once in SQLite alone, once in SQLite and on a Neo4j server, compared."""
    made = Stores(request.getfixturevalue("database") if request.param == "both" else None)
    use(made)
    yield made
    use(Stores())
    made.close()


@pytest.fixture(scope="session")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the golden company."""
    folder = tmp_path_factory.mktemp("golden")
    return template(golden_company(folder).graph, folder / "template.db")


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Files with the companies of tests."""
    return Files(tmp_path_factory.mktemp("companies"))


@pytest.fixture
def make(tmp_path: Path, files: Files) -> Iterator[Callable[[Tables], Company]]:
    """Makes the company of a test from its tables."""
    with ExitStack() as until_then:

        def made(tables: Tables) -> Company:
            company = company_like(tmp_path, files.of(tables))
            until_then.callback(company.graph.close)
            return company

        yield made


@pytest.fixture
def company(tmp_path: Path, golden: Path) -> Iterator[Company]:
    """The golden company."""
    made = company_like(tmp_path, golden)
    yield made
    made.graph.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is random and long runs on the embedded store alone, and what compares stores runs where there are two.

    What has a server forget its plans comes last, so that it does not make them again for all others.
    """
    wrong = {"embedded": "both", "compared": "sqlite"}
    items[:] = [
        item
        for item in items
        if not any(item.get_closest_marker(mark) and _kind(item) == kind for mark, kind in wrong.items())
    ]
    items.sort(key=lambda item: item.path.parent in FORGETTING)
    for item in items:
        if asks_a_server(item):
            item.add_marker(pytest.mark.xdist_group(GROUP))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Shares:
    """What needs a server is run by one process, as long as there is more than that."""
    return Shares(config, log)


def pytest_xdist_auto_num_workers() -> int | None:
    """A server that NEO4J_URI names has one database, so that one process tests with it."""
    return 0 if os.environ.get("NEO4J_URI") else None


def _kind(item: pytest.Item) -> str | None:
    called = getattr(item, "callspec", None)
    asked = called.params if called else {}
    return "both" if asked.get("engine") == "neo4j" else asked.get("stores")
