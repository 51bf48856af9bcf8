"""What not everyone may see changes no byte of what a community manager gets, whatever they decide."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from expertise import curation
from expertise.decisions import record
from expertise.reporting import report_same
from expertise.review import queue
from expertise.skills import skill_id
from expertise.splitting import split
from tests.company import Person, attempt, new_company
from tests.contract.unseen import PEOPLE, everything_answered_to, seen_by_all, without_and_with

pytestmark = pytest.mark.embedded

IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
HIDDEN = ("claim", "interest", "authorship", "document", "project")
SKILLS = ("Kubernetes", "Kubernetis", "Secret Sauce", "Batch")


def everything_decided_by(person: Person) -> Iterator[tuple[str, str]]:
    """Decisions of every kind about every pair, what they answer, and what is to be seen after each."""
    graph, viewer = person.graph, person.curating

    def did(what: Any, *args: Any, **named: Any) -> str:
        return attempt(what, graph, viewer, *args, **named)

    yield "queue", did(queue)
    for one, other in itertools.permutations(map(skill_id, SKILLS), 2):
        yield f"report {one} {other}", did(report_same, one, other)
        yield f"apart {one} {other}", did(curation.tell_apart, one, other, why="so")
        yield f"undo {one} {other}", did(curation.undo, 1, why="so")
        yield f"merge {one} {other}", did(curation.merge, one, other, why="so")
        yield f"queue {one} {other}", did(queue)
    yield from everything_answered_to(person)
    for skill in map(skill_id, SKILLS):
        yield f"rename {skill}", did(curation.rename, skill, "Secret Sauce", why="so")
        yield f"rename {skill} again", did(curation.rename, skill, "Sauce", why="so")
        yield f"split {skill}", did(split, skill, ["Kubernetis", "Secret Sauce"], why="so")
        yield f"retire {skill}", did(curation.retire, skill, why="so")
    for number in (9, 8, 7, 6, 5, 4, 3, 2, 1):
        yield f"undo {number}", did(curation.undo, number, why="so")
        yield "record", did(record)
    yield from everything_answered_to(person)


@settings(max_examples=10, phases=UNSHRUNK)
@given(tables=seen_by_all(), what=st.sampled_from(HIDDEN), skill=st.sampled_from(SKILLS), data=st.data())
def test_what_is_hidden_changes_nothing_that_curating_shows(
    tables: dict[str, list[dict[str, str]]], what: str, skill: str, data: st.DataObject
) -> None:
    curator = data.draw(st.sampled_from([one for one in PEOPLE if one not in ("ben", "cai", "dee")]))
    slips = [{"person": one, "skill": "Kubernetis"} for one in ("ada", "cai")]
    less, more = without_and_with({**tables, "claims": [*tables["claims"], *slips]}, what, skill, "group:owls")
    with TemporaryDirectory(dir=IN_MEMORY) as one, TemporaryDirectory(dir=IN_MEMORY) as other:
        without, beside = new_company(Path(one), less), new_company(Path(other), more)
        for company in (without, beside):
            company.graph.now.seconds = itertools.count(100)  # type: ignore[attr-defined]
        told = zip(everything_decided_by(without.as_(curator)), everything_decided_by(beside.as_(curator)), strict=True)
        for (question, answer), (_, same) in told:
            assert same == answer, question
        without.graph.close()
        beside.graph.close()
