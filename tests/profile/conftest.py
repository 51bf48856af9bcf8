"""These tests run on every store."""

import pytest

from tests.stores import Stores


@pytest.fixture(autouse=True)
def _on_every_store(stores: Stores) -> None:
    """Each test runs once for each kind of store."""
