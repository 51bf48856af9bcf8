"""Loading: a folder read, compared with what its source said before, and what differs written."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from expertise.copying import copy
from expertise.graph import Graph, graph_of
from expertise.store import Transaction, open_store
from loaders.annotation import annotate
from loaders.claims import Claims
from loaders.comparing import plan
from loaders.concepts import Concepts
from loaders.filling import derive_all, end_divisions, make_all_skills, name_all, without_indexes, write_facts
from loaders.people import read_divisions, read_people
from loaders.reader import Folder
from loaders.removal import changes, may_remove
from loaders.report import Log, Progress, Report
from loaders.roles import read_roles
from loaders.said import Reading, Said
from loaders.source import source_of
from loaders.terms import read_vocabulary
from loaders.things import Things
from loaders.writing import Commit, Writing, write_moves, write_nodes, write_things, write_vocabulary


def load(
    graph: Graph, folder: Path, *,
    source: str | None = None, audience: str | None = None, allow_removals: bool = False, progress: Progress | None = None,
) -> Report:  # fmt: skip
    """Brings the graph in step with what a folder in the documented layout says, and tells what happened.

    `source` names where the facts come from, `audience` who may see the rows that do not say it; both are in source.toml
    otherwise. What the source says no more is removed, unless a row was bad. Loading the same folder again changes nothing.
    Raises `NotLoaded` before anything is written when there is nothing to read, or when more than 5 % of anything would be
    removed and `allow_removals` does not say that this is meant; `Invalid` for a wrong source.toml.
    """
    tell = progress or _silent
    if not (graph.store.is_embedded or graph.store.read("is_loaded")[0]["loaded"]):
        with _beside(graph) as beside:
            report = load(
                beside, folder, source=source, audience=audience, allow_removals=allow_removals, progress=tell
            )
            copy(beside.store, graph.store, progress=tell)
        return report
    log = Log()
    reading = Reading(
        graph, source_of(folder, name=source, audience=audience), Folder(folder, log, tell), log, Concepts(), Said()
    )
    with _without_looking_for_cycles():
        try:
            _read(reading)
            _write(reading, tell, allow_removals=allow_removals)
        finally:
            reading.said.facts.close()
    return log.report(reading.source.name)


@contextmanager
def _beside(graph: Graph) -> Iterator[Graph]:
    """An embedded store for a while: a first load is derived there, and then each edge is sent once, whole."""
    with TemporaryDirectory() as room:
        store = open_store(f"sqlite:///{room}/first.db")
        try:
            yield graph_of(store, graph.settings, now=graph.now)
        finally:
            store.close()


@contextmanager
def _without_looking_for_cycles() -> Iterator[None]:
    """Millions of rows are held for a while; looking for cycles among them again and again takes half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _silent(what: str, done: int, total: int) -> None:
    """Tells nobody."""


def _read(reading: Reading) -> None:
    read_divisions(reading)
    read_people(reading)
    read_roles(reading)
    read_vocabulary(reading)
    Things(reading).read()
    Claims(reading).read()
    reading.log.tell_unseen()


def _write(reading: Reading, progress: Progress, *, allow_removals: bool) -> None:
    """A first load becomes visible when it is whole; later ones commit batch by batch, each with what it derives."""
    store = reading.graph.store
    if _is_begun(store, embedded=store.is_embedded):
        _write_all(reading, progress, store.transact, allow_removals=allow_removals, whole=False)
        return

    def work(facts: Transaction) -> None:
        whole = not _is_begun(facts, embedded=store.is_embedded)  # another process may have loaded while we waited
        _write_all(reading, progress, lambda inner: inner(facts), allow_removals=allow_removals, whole=whole)

    store.fill(work)


def _is_begun(facts: Transaction, *, embedded: bool) -> bool:
    """Whether something is there beside which a load cannot be filled in whole: on a server, a vocabulary is enough."""
    return bool(facts.read("is_peopled")[0]["peopled"] if embedded else facts.read("is_loaded")[0]["loaded"])


def _write_all(reading: Reading, progress: Progress, commit: Commit, *, allow_removals: bool, whole: bool) -> None:
    store, source = reading.graph.store, reading.source.name
    made = plan(store, reading.said, source, reading.folder, whole=whole)
    removes = may_remove(made.tallies, reading.log, allow_removals=allow_removals)
    if not removes:
        made.forget_removals()
    writing = Writing(commit, source, reading.graph.today(), reading.concepts.folded, whole, progress)
    make_all_skills(writing)
    with without_indexes(writing):
        write_nodes(writing, made)
        write_moves(writing, made)
        write_vocabulary(writing, made)
        write_things(writing, made)
        write_facts(writing, reading, made, removes=removes)
    name_all(writing)
    annotate(writing, reading)
    derive_all(writing)
    end_divisions(writing, made)
    reading.log.changes = list(changes(made.tallies, removed=removes))
