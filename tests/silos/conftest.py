"""These tests run on every store."""

from collections.abc import Callable

import pytest

from tests.company import Company, Tables
from tests.silos.yard import YARD
from tests.stores import Stores


@pytest.fixture(autouse=True)
def _on_every_store(stores: Stores) -> None:
    """Each test runs once for each kind of store."""


@pytest.fixture
def yard(make: Callable[[Tables], Company]) -> Company:
    """The company of the yard."""
    return make(YARD)
