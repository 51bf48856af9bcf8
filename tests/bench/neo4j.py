"""The same figures on a Neo4j server of the bench's own."""

import tempfile
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from neo4j import GraphDatabase

from expertise.graph import open_graph
from expertise.settings import Settings
from loaders.load import load
from tests.bench.asking import TIMES, asked, bench, connected
from tests.bench.crowds import gained
from tests.bench.curating import MORE, curated
from tests.bench.mapping import mapped
from tests.bench.measured import Measure, timed
from tests.neo4j.server import Address, Server

GOALS = {
    "load from files": 480, "find a popular skill by id": 25, "find it by name": 25,
    "find it, one division and all below it": 300, "find it, one place": 300, "find it, one kind of evidence": 300,
    "find it, one date to begin at": 300, "find a rare skill": 12, "reach": 15, "profile": 8, "connect": 20,
    "a group gains a skill": 10, "the plain query against find": 8, "a merge": 5,
    f"{MORE} more merges": 5, "the longest answer, a merge": 100, f"the longest answer, {MORE} more merges": 100,
    "a map after a write": 15_000, "memory that maps add": 1000, "the same map again": 50, "a map of people with a skill": 300,
}  # fmt: skip
"""By what is measured; the server is on the same machine."""
REPLANNED = {"dbms.cypher.min_replan_interval": "10s"}
"""As servers have it; those of tests keep their plans."""
ROUNDS = 2
"""So often everything is asked before it is measured: a server compiles what it is asked, and is slower until it has."""
exhaust = deque[Measure](maxlen=0).extend
PLAIN = Path(__file__).with_name("plain.cypher").read_text(encoding="utf-8")


def on_neo4j(company: Path, people: int) -> Iterator[Measure]:
    """Loads the company over Bolt, and asks it."""
    with tempfile.TemporaryDirectory(prefix="neo4j-bench-", ignore_cleanup_errors=True) as folder:
        server = Server(Path(folder), heap="3g", pages="2g", settings=REPLANNED)
        try:
            for one in _measures(server.start(outlives=False), company, people):
                yield replace(one, goal=GOALS.get(one.what))
        finally:
            server.kill()


def _measures(address: Address, company: Path, people: int) -> Iterator[Measure]:
    settings = Settings(store=address.uri, store_user=address.user, store_password=address.password)
    graph = open_graph(settings)
    try:
        start = time.perf_counter()
        load(graph, company)
        yield Measure("load from files", f"{people:,} people", time.perf_counter() - start, "s")
        made = bench(graph)
        graph.vocabulary.index()
        for _ in range(ROUNDS):
            exhaust(chain(asked(made), connected(made)))
        plain = _plainly(address, made.popular()[0].id, made.popular()[0].people)
        yield plain
        for one in asked(made):
            yield one
            if one.what == "find a popular skill by id" and one.p50 and plain.p50:
                yield Measure("the plain query against find", one.size, plain.p50 / one.p50, "times", at_least=True)
        yield from connected(made)
        yield from gained(made)
        yield from curated(made)
        yield from mapped(made)
    finally:
        graph.close()


def _plainly(address: Address, skill: int, holders: int) -> Measure:
    with GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:

        def ask(one: int) -> list[object]:
            return [*driver.execute_query(PLAIN, skill=one).records]

        return timed("the plain query for the first page", f"{holders:,} holders", ask, [skill] * (TIMES // 4))
