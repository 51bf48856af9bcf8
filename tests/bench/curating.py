"""Two skills that very many hold become one, and two again, while others go on asking."""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from threading import Event

from expertise import curation
from expertise.audience import viewer_of
from expertise.decisions import COMMUNITY_MANAGER, record
from expertise.find import Question, find
from expertise.graph import Graph
from expertise.models import Viewer
from expertise.rehearsal import rehearse
from expertise.review import queue
from tests.bench.asking import Bench, Skill
from tests.bench.measured import Measure, milliseconds

READERS = 2
SECONDS = 2.0
MORE = 5
"""So often what took its time the first of all times is done again."""


def curated(made: Bench) -> Iterator[Measure]:
    """How long merging, undoing it and a page of the queue take, and how long others wait for an answer meanwhile.

    A server is asked beforehand what people ask, as one that serves them does. The first merge of all, of two rare skills, is
    told by itself, and so is the first of two that many have.
    """
    graph = made.graph
    curator = replace(made.viewer(), roles=frozenset({COMMUNITY_MANAGER}))
    yield Measure("a page of the queue", "", milliseconds(lambda _: queue(graph, curator), None) / 1000, "s")
    if not graph.store.is_embedded:
        yield Measure("what people ask, asked beforehand", "", milliseconds(rehearse, graph) / 1000, "s")
    _, longest, asked = _meanwhile(made, lambda: time.sleep(SECONDS))
    yield Measure("the longest answer before merging", f"{asked} questions, {READERS} at once", longest)
    yield from _merged(made, curator, "a first merge", made.rare())
    yield from _merged(made, curator, "a merge", made.popular(), goal=5, patience=100)
    yield from _merged(made, curator, f"{MORE} more merges", made.popular(), times=MORE, goal=5, patience=100)


def _merged(
    made: Bench, curator: Viewer, what: str, skills: Sequence[Skill], *,
    times: int = 1, goal: float | None = None, patience: float | None = None,
) -> Iterator[Measure]:  # fmt: skip
    """Two skills become one, and two again: for how long at most, and how long somebody waits for an answer meanwhile."""
    one, other = skills[:2]
    held = f"{one.people:,} and {other.people:,} holders"
    merge = partial(curation.merge, made.graph, curator, other.id, one.id, why="measured")
    undo = partial(_undo_last, made.graph, curator)
    merged, undone = zip(*((_meanwhile(made, merge), _meanwhile(made, undo)) for _ in range(times)), strict=True)
    for done, told, goals in ((what, merged, (goal, patience)), (f"undo {what}", undone, (None, None))):
        spent, longest, asked = zip(*told, strict=True)
        yield Measure(done, held, max(spent), "s", goal=goals[0])
        during = f"{sum(asked)} questions, {READERS} at once"
        yield Measure(f"the longest answer, {done}", during, max(longest), goal=goals[1])


def _undo_last(graph: Graph, curator: Viewer) -> None:
    curation.undo(graph, curator, record(graph, curator)[0].number, why="measured")


def _meanwhile(made: Bench, work: Callable[[], object]) -> tuple[float, float, int]:
    """The seconds that the work takes, the longest that anybody waited for an answer meanwhile, and how many were given."""
    ended = Event()

    def read() -> list[float]:
        waits = []
        while not ended.is_set():
            waits += [milliseconds(ask, made) for ask in (_suggest, _find)]
        return waits

    with ThreadPoolExecutor(READERS) as readers:
        asked = [readers.submit(read) for _ in range(READERS)]
        start = time.perf_counter()
        try:
            work()
            spent = time.perf_counter() - start
        finally:
            ended.set()
    waits = [wait for one in asked for wait in one.result()]
    return spent, max(waits), len(waits)


def _suggest(made: Bench) -> None:
    """What is answered to somebody who types the name of one of them."""
    made.graph.vocabulary.suggest(_viewer(made), made.popular()[1].label[:4])


def _find(made: Bench) -> None:
    """What is answered to somebody who looks for people by one of them."""
    find(made.graph, _viewer(made), Question(made.popular()[1].label))


def _viewer(made: Bench) -> Viewer:
    """Who asks, which every answer begins with."""
    return viewer_of(made.graph.store, made.people[0])
