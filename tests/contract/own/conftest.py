"""The company of these tests."""

from pathlib import Path

import pytest

from tests.company import Files
from tests.contract.own.work import WORK


@pytest.fixture(scope="session")
def golden(files: Files) -> Path:
    """A file with the golden company, where Cai has a fact of every kind, for everyone to see."""
    return files.of(WORK)
