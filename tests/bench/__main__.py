"""Measures everything and draws the table."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from rich.console import Console

from expertise.graph import open_graph
from expertise.settings import Settings
from tests.bench.asking import asked, bench, connected
from tests.bench.company import copied, emptied, generated, loaded, opened
from tests.bench.crowds import crowded, gained
from tests.bench.curating import curated
from tests.bench.importing import imported
from tests.bench.mapping import mapped
from tests.bench.measured import Measure, save, table
from tests.bench.neo4j import on_neo4j
from tests.bench.plain import plainly
from tests.bench.server import served

PEOPLE = 100_000
WIDTH = 120
RESULTS = Path(__file__).parents[2] / "bench-results"


def measures(people: int, folder: Path) -> Iterator[Measure]:
    """Every measure, as soon as it is taken; the files of the company stay in the folder for the next time."""
    company = generated(folder, people)
    with emptied(folder / f"bench-{people}.db") as store:
        yield from loaded(store, company, people)
        yield from opened(store, company)
        yield from answered(store)


def answered(store: Path) -> Iterator[Measure]:
    """What a loaded store answers. It is written to."""
    graph = open_graph(Settings(store=f"sqlite:///{store}"))
    try:
        made = bench(graph)
        graph.vocabulary.index()
        popular = made.popular()[0]
        yield from asked(made)
        yield from served(made, store)
        yield from plainly(store, popular.id, popular.people)
        yield from connected(made)
        yield from crowded(made)
        yield from gained(made)
        yield from curated(made)
        yield from mapped(made)
    finally:
        graph.close()


def answered_by_copy(store: Path, folder: Path) -> Iterator[Measure]:
    """What a loaded store answers, which stays as it is. Its copy has just been written, so that the system has it in memory."""
    with emptied(folder / "bench-copy.db") as copy:
        copied(store, copy)
        yield from answered(copy)


def main() -> None:
    """Asks what to measure, measures, draws the table and saves it."""
    parser = ArgumentParser(prog="python -m tests.bench", description="Measures speed and size on a generated company.")
    parser.add_argument("--people", type=int, default=PEOPLE, help="how many people the company has")
    parser.add_argument("--folder", type=Path, default=RESULTS, help="where files and results are kept")
    parser.add_argument("--loaded", type=Path, help="a store of that company, already loaded: only what it answers")
    parser.add_argument("--store", choices=("sqlite", "neo4j"), default="sqlite", help="which engine is measured")
    chosen = parser.parse_args()
    taken: list[Measure] = []
    console = Console(width=max(Console().width, WIDTH))
    if (load := os.getloadavg()[0]) > 0.5:
        console.print(f"Other programs are busy here (load {load:.1f}), so times may come out longer than they are.")
    folder = chosen.folder
    for one in _chosen(chosen):
        taken.append(one)
        console.print(f"  {one.what}: {one.value:,.2f} {one.unit}", style="dim", highlight=False)
    console.print(table(taken, title=f"A company of {chosen.people:,} people"))
    file = folder / f"bench-{chosen.store}-{chosen.people}.json"
    save(taken, file, people=chosen.people)
    console.print(f"Saved in {file}.", highlight=False, soft_wrap=True)


def _chosen(chosen: Namespace) -> Iterator[Measure]:
    chosen.folder.mkdir(parents=True, exist_ok=True)
    if chosen.store == "neo4j":
        company = generated(chosen.folder, chosen.people)
        return chain(on_neo4j(company, chosen.people), imported(company, chosen.people, chosen.loaded))
    return answered_by_copy(chosen.loaded, chosen.folder) if chosen.loaded else measures(chosen.people, chosen.folder)


if __name__ == "__main__":
    main()
