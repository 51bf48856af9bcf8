"""The company of these tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.company import Company, new_company
from tests.contract.own.work import WORK


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    """The golden company, where Cai has a fact of every kind, for everyone to see."""
    made = new_company(tmp_path, WORK)
    yield made
    made.graph.close()
