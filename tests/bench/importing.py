"""How long a first load takes by the files of neo4j-admin: written, imported, and ready to answer with all indexes."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from expertise.copying import tallies
from expertise.files import ARGUMENTS, write_files
from expertise.store import Access, Store, open_store
from tests.bench.alone import alone
from tests.bench.company import copied
from tests.bench.measured import Measure
from tests.neo4j.server import Server

GOAL = 180
"""Seconds from the files to a store that answers, its server started and all its indexes made."""
PATIENCE = 1800.0


def imported(company: Path, people: int, loaded: Path | None) -> Iterator[Measure]:
    """Writes the graph of a loaded store as files, and imports them into a server of the bench's own.

    Without one the company is loaded into an embedded store first, which is not counted in.
    """
    with tempfile.TemporaryDirectory(prefix="neo4j-bench-", ignore_cleanup_errors=True) as folder:
        store = Path(folder, "loaded.db")
        if loaded is None:
            alone("load", store, company)
        else:
            copied(loaded, store)
        here, server = open_store(f"sqlite:///{store}"), Server(Path(folder, "server"), heap="3g", pages="2g")
        try:
            yield from _measures(here, server, Path(folder, "files"), f"{people:,} people")
        finally:
            server.kill()
            here.close()


def _measures(here: Store, server: Server, files: Path, size: str) -> Iterator[Measure]:
    start = time.perf_counter()
    write_files(here, files, progress=_quiet)
    yield Measure("files for neo4j-admin", size, time.perf_counter() - start, "s")
    server.start()  # it has a password then
    server.stop()
    start = time.perf_counter()
    code, said = server.admin("database", "import", "full", "neo4j", f"@{ARGUMENTS}", seconds=PATIENCE, folder=files)
    if code != 0:
        raise RuntimeError(said)
    yield Measure("their import alone", size, time.perf_counter() - start, "s")
    address = server.start()
    there = open_store(address.uri, Access(address.user, address.password))
    yield Measure("import, start and all indexes", size, time.perf_counter() - start, "s", goal=GOAL)
    same = tallies(here, progress=_quiet) == tallies(there, progress=_quiet)
    there.close()
    if not same:
        raise RuntimeError("The imported graph differs from the one that was written.")


def _quiet(_: str, done: int, total: int) -> None:
    assert done <= total
