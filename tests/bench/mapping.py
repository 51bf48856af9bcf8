"""The map of managers, and what joins two divisions: after something was written, when nothing was, and of people with a skill."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

from expertise.errors import Invalid
from expertise.graph import Graph
from expertise.models import Viewer
from expertise.silos.bridges import bridges
from expertise.silos.exporting import Format, map_as_file
from expertise.silos.introducing import next_introduction
from expertise.silos.map import silo_map
from expertise.silos.network import network_of_map
from expertise.silos.opening import MANAGER
from expertise.silos.scope import LEVELS, Scope
from tests.bench.asking import Bench
from tests.bench.measured import Measure, milliseconds, spread, timed

TIMES = 5
SKILLS = 20
PAGE_BYTES = 4096
FORMATS = get_args(Format)


def mapped(made: Bench) -> Iterator[Measure]:
    """How long the map of the whole organisation takes, at the deepest level that it is drawn at."""
    graph, manager = made.graph, replace(made.viewer(), roles=frozenset({MANAGER}))
    before = memory()
    first = milliseconds(lambda _: silo_map(graph, manager, Scope()), None)
    level, divisions = deepest(graph, manager)
    size = f"{divisions:,} divisions"
    yield Measure("the first map, by the uppermost divisions", "", first)
    yield spread(
        "a map after a write",
        size,
        [_after_a_write(made, manager, level) for _ in range(TIMES)],
        goal=2_000,
    )
    yield Measure("memory that maps add", "", max(memory() - before, 0.0), "MB", goal=1000)
    yield timed(
        "the same map again", size, lambda _: silo_map(graph, manager, Scope(level=level)), range(TIMES), goal=50
    )
    skills = [one.id for one in made.skills[:SKILLS]]
    spent = [
        milliseconds(lambda one: silo_map(graph, manager, Scope(level=level, skills=(one,))), one) for one in skills
    ]
    yield spread("a map of people with a skill", size, spent, goal=300)
    yield from _joined(made, manager, level, size)
    yield timed(
        "the map as a file",
        f"{size}, each format",
        lambda one: map_as_file(graph, manager, Scope(level=level), one),
        FORMATS,
    )


def _joined(made: Bench, manager: Viewer, level: int, size: str) -> Iterator[Measure]:
    """What joins the two divisions that lack most ties: asked anew after a write, and again; and the map as a picture."""
    graph = made.graph
    pair = silo_map(graph, manager, Scope(level=level)).pairs[0]
    asked = {
        "bridges": lambda _: bridges(graph, manager, pair.one.id, pair.other.id),
        "an introduction": lambda _: next_introduction(graph, manager, pair.one.id, pair.other.id),
        "the map as a network": lambda _: network_of_map(graph, manager, Scope(level=level)),
    }
    for what, ask in asked.items():
        _write(made, manager)
        silo_map(graph, manager, Scope(level=level))
        yield Measure(f"{what} after a write, beside the map", size, milliseconds(ask, None))
        yield timed(f"{what} again", size, ask, range(TIMES))


def deepest(graph: Graph, manager: Viewer) -> tuple[int, int]:
    """The deepest level that a map is drawn at, and how many divisions it shows."""
    shown = 0
    for level in range(1, LEVELS):
        try:
            divisions = len(silo_map(graph, manager, Scope(level=level)).divisions)
        except Invalid:  # too many for a map
            return level - 1, shown
        if divisions == shown:
            return level - 1, shown
        shown = divisions
    return LEVELS - 1, shown


def memory() -> float:
    """The memory of this process now, in MB; 0 where the system does not tell."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * PAGE_BYTES / 1_000_000 if told.exists() else 0.0


def _after_a_write(made: Bench, manager: Viewer, level: int) -> float:
    _write(made, manager)
    return milliseconds(lambda _: silo_map(made.graph, manager, Scope(level=level)), None)


def _write(made: Bench, manager: Viewer) -> None:
    number = made.chance.getrandbits(40)  # what was written before would change nothing
    made.graph.store.write("put_refusal", [{"person": manager.person, "skill": 0, "thing": number}])
