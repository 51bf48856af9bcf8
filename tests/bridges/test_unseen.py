"""With and without facts that not everyone may see, bridges and introductions are the same bytes, whoever is told of them."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expertise import consents, introductions
from expertise.ids import make_id
from expertise.silos import introducing
from expertise.silos.bridges import bridges
from tests.company import SOURCE, Company, Tables, attempt, new_company
from tests.silos.test_unseen import AUDIENCES, KINDS, PEOPLE, UNSHRUNK, more, together
from tests.silos.yard import JOINED, YARD

pytestmark = pytest.mark.embedded

IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None


def everything_told(company: Company) -> Iterator[tuple[str, str]]:
    """What joins any two divisions, who is asked, what everybody reads of it, and what becomes of it."""
    graph, manager = company.graph, company.as_("h1").viewer
    graph.now.seconds = itertools.count(100)  # type: ignore[attr-defined]
    for name in ("e1", "p1", "p3", "h2"):
        consents.allow(graph, company.as_(name).viewer)

    def asked(question: Any, *args: Any) -> str:
        return attempt(question, graph, manager, *args)

    pairs = list(itertools.combinations([make_id("division", SOURCE, one) for one in (*JOINED, "office", "lab")], 2))
    for pair in pairs:
        yield f"bridges {pair}", asked(bridges, *pair)
        yield f"next {pair}", asked(introducing.next_introduction, *pair)
        yield f"ask {pair}", asked(introducing.ask, *pair)
    for name in PEOPLE:
        yield f"page of {name}", attempt(introductions.mine, graph, company.as_(name).viewer)
    for pair in pairs[:1]:
        yield f"take back {pair}", asked(introducing.take_back, *pair)
    yield "asked", asked(introducing.asked)


@settings(max_examples=12, phases=UNSHRUNK)
@given(data=st.data())
def test_whatever_is_hidden_bridges_and_introductions_stay_as_they_were(data: st.DataObject) -> None:
    tables: Tables = YARD
    for what in data.draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=4)):
        person, other = data.draw(st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True))
        tables = together(tables, more(person, other, data.draw(st.sampled_from(AUDIENCES)), what))
    with TemporaryDirectory(dir=IN_MEMORY) as one, TemporaryDirectory(dir=IN_MEMORY) as two:
        without, beside = new_company(Path(one), YARD), new_company(Path(two), tables)
        assert dict(everything_told(without)) == dict(everything_told(beside))
        without.graph.close()
        beside.graph.close()
