"""What a server is asked before people come."""

from collections.abc import Callable
from itertools import count
from threading import Event

import pytest

from expertise import rehearsal
from expertise.connect import choose
from expertise.errors import Unavailable
from expertise.find import Question, find
from expertise.profile import profile
from expertise.reach import reach
from expertise.rehearsal import rehearse, stay_rehearsed
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


@pytest.mark.embedded
def test_a_store_is_let_plan_again_until_the_end_though_it_does_not_answer_for_a_while(
    make: Callable[[Tables], Company], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    company, ended, times = make({"skills": [{"label": "Weaving"}]}), Event(), count(1)

    def plan() -> None:
        time = next(times)
        if time == 2:
            raise Unavailable("bolt://here does not answer.")
        if time == 4:
            ended.set()

    monkeypatch.setattr(company.graph.store, "plan", plan)
    monkeypatch.setattr(rehearsal, "AGAIN", 0)
    stay_rehearsed(company.graph, ended)
    assert next(times) == 5
    assert caplog.messages == ["The server answers as it planned before: bolt://here does not answer."]
