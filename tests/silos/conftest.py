"""These tests run on every store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.company import Company, company_like, new_company
from tests.silos.yard import YARD
from tests.stores import Stores, template


@pytest.fixture(autouse=True)
def _on_every_store(stores: Stores) -> None:
    """Each test runs once for each kind of store."""


@pytest.fixture(scope="session")
def yard_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the company of the yard."""
    folder = tmp_path_factory.mktemp("yard")
    return template(new_company(folder, YARD).graph, folder / "template.db")


@pytest.fixture
def yard(tmp_path: Path, yard_file: Path) -> Iterator[Company]:
    """The company of the yard."""
    made = company_like(tmp_path, yard_file)
    yield made
    made.graph.close()
