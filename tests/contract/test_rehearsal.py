"""What a server is asked before people come."""

from collections.abc import Callable

import pytest

from expertise.connect import choose
from expertise.find import Question, find
from expertise.profile import profile
from expertise.reach import reach
from expertise.rehearsal import rehearse
from expertise.skills import skill_id
from expertise.store import neo4j_texts
from tests.company import Company, Tables
from tests.golden import GOLDEN


@pytest.fixture
def golden(make: Callable[[Tables], Company]) -> Company:
    """The golden company, in which two say that they weave."""
    weavers = [{"person": name, "skill": "Weaving"} for name in ("dee", "eli")]
    return make({**GOLDEN, "claims": [*GOLDEN["claims"], *weavers]})


def test_a_rehearsal_changes_nothing_and_asks_in_the_words_that_follow(
    golden: Company, caplog: pytest.LogCaptureFixture
) -> None:
    neo4j_texts.in_one_trip.cache_clear()
    before = golden.digest()
    rehearse(golden.graph)
    assert golden.digest() == before
    assert caplog.messages == []
    known = neo4j_texts.in_one_trip.cache_info().misses
    ben, cai = golden.as_("ben"), golden.as_("cai")
    find(golden.graph, cai.viewer, Question("weaving"))
    profile(golden.graph, ben.viewer, cai.id)
    reach(golden.graph, ben.viewer, cai.id)
    assert choose(golden.graph, ben.viewer, "weaving", skill=skill_id("Weaving")).undo
    ben.merge(skill_id("Weaving"), into=skill_id("Kubernetes"))
    assert neo4j_texts.in_one_trip.cache_info().misses == known


@pytest.mark.embedded
def test_a_store_without_people_has_nothing_to_rehearse(
    make: Callable[[Tables], Company], caplog: pytest.LogCaptureFixture
) -> None:
    rehearse(make({"skills": [{"label": "Weaving"}]}).graph)
    assert caplog.messages == []
