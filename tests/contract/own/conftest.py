"""The company of these tests."""

from pathlib import Path

import pytest

from tests.company import new_company
from tests.contract.own.work import WORK
from tests.stores import template


@pytest.fixture(scope="session")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the golden company, where Cai has a fact of every kind, for everyone to see."""
    folder = tmp_path_factory.mktemp("golden")
    return template(new_company(folder, WORK).graph, folder / "template.db")
