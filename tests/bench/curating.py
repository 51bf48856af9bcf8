"""Two skills that very many hold become one, and two again, while others go on asking."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Event, Thread

from expertise import curation
from expertise.audience import viewer_of
from expertise.decisions import COMMUNITY_MANAGER, record
from expertise.find import Question, find
from expertise.review import queue
from tests.bench.asking import Bench
from tests.bench.measured import Measure, milliseconds

READERS = 2
SECONDS = 2.0


def curated(made: Bench) -> Iterator[Measure]:
    """How long merging, undoing it and a page of the queue take, and how long others wait for an answer meanwhile."""
    graph = made.graph
    one, other = made.popular()
    curator = replace(made.viewer(), roles=frozenset({COMMUNITY_MANAGER}))
    held = f"{one.people:,} and {other.people:,} holders"
    yield Measure("a page of the queue", "", milliseconds(lambda _: queue(graph, curator), None) / 1000, "s")
    _, longest, asked = _meanwhile(made, lambda: time.sleep(SECONDS))
    yield Measure("the longest answer before merging", f"{asked} questions, {READERS} at once", longest)
    spent, longest, asked = _meanwhile(made, lambda: curation.merge(graph, curator, other.id, one.id, why="measured"))
    number = record(graph, curator)[0].number
    yield Measure("merge two skills", held, spent, "s", goal=5)
    yield Measure("the longest answer while merging", f"{asked} questions, {READERS} at once", longest, goal=100)
    spent, longest, asked = _meanwhile(made, lambda: curation.undo(graph, curator, number, why="measured"))
    yield Measure("undo a merge", held, spent, "s")
    yield Measure("the longest answer while undoing", f"{asked} questions, {READERS} at once", longest)


def _meanwhile(made: Bench, work: Callable[[], object]) -> tuple[float, float, int]:
    """The seconds that the work takes, the longest that anybody waited for an answer meanwhile, and how many were given."""
    ended = Event()
    waits: list[float] = []

    def read() -> None:
        while not ended.is_set():
            waits.append(milliseconds(_ask, made))

    readers = [Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    start = time.perf_counter()
    try:
        work()
        spent = time.perf_counter() - start
    finally:
        ended.set()
        for reader in readers:
            reader.join()
    return spent, max(waits), len(waits)


def _ask(made: Bench) -> None:
    """What somebody asks who types the name of one of them: the viewer, suggestions, and people."""
    skill = made.popular()[1]
    viewer = viewer_of(made.graph.store, made.people[0])
    made.graph.vocabulary.suggest(viewer, skill.label[:4])
    find(made.graph, viewer, Question(skill.label))
