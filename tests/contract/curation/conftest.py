"""The golden company with a duplicate in it, and somebody who curates."""

import pytest

from tests.company import Company, Person
from tests.contract.curation.harbour import HARBOUR
from tests.stores import Stores


@pytest.fixture(autouse=True)
def _on_every_store(stores: Stores) -> None:
    """Each test runs once for each kind of store."""


@pytest.fixture
def harbour(company: Company) -> Company:
    """The golden company in which "kube" is one more name for Kubernetes, and Dee is the community manager."""
    company.load(HARBOUR)
    return company


@pytest.fixture
def dee(harbour: Company) -> Person:
    """The community manager."""
    return harbour.as_("dee")
