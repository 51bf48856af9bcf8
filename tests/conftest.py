"""What all tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.company import Company
from tests.golden import golden_company

settings.register_profile(
    "house",
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("house")

DATA = Path(__file__).parents[2] / "shared" / "data"


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    """The golden company."""
    made = golden_company(tmp_path)
    yield made
    made.graph.close()
