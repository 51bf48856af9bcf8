"""How well find answers on a real organisation; the floors only rise."""

import pytest

from loaders.quality import measure
from tests.conftest import DATA

COMPANY = DATA / "kubernetes"
FLOORS = {"proposal_reviewers.jsonl": (0.72, 0.49), "group_leads.jsonl": (0.84, 0.65)}
"""Hit@5 and mean reciprocal rank."""


@pytest.mark.skipif(not COMPANY.is_dir(), reason="the Kubernetes organisation is not beside the project")
def test_find_is_no_worse_on_a_real_organisation_than_it_was() -> None:
    found = measure(COMPANY)
    assert {one.file: one.exact for one in found.exact} == {"cross_division.jsonl": 26}
    assert {one.file for one in found.ranked} == set(FLOORS)
    for one in found.ranked:
        hit_at_5, mrr = FLOORS[one.file]
        assert one.hit_at_5 >= hit_at_5
        assert one.mrr >= mrr
