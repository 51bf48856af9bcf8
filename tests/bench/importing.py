"""How long a first load takes by the files of neo4j-admin: written, imported, and ready to answer with all indexes."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from expertise.copying import tallies
from expertise.files import ARGUMENTS, write_files
from expertise.store import Access, open_store
from tests.bench.measured import Measure
from tests.neo4j.server import Server

GOAL = 180
"""Seconds from the files to a store that answers, its server started and all its indexes made."""
PATIENCE = 1800.0


def imported(loaded: Path, people: int) -> Iterator[Measure]:
    """Writes the graph of a loaded store as files, imports them into a server of the bench's own, and compares the two."""
    size, here = f"{people:,} people", open_store(f"sqlite:///{loaded}")
    with tempfile.TemporaryDirectory(prefix="neo4j-bench-", ignore_cleanup_errors=True) as folder:
        files, server = Path(folder, "files"), Server(Path(folder, "server"), heap="3g", pages="2g")
        try:
            start = time.perf_counter()
            write_files(here, files, progress=_quiet)
            yield Measure("files for neo4j-admin", size, time.perf_counter() - start, "s")
            server.start()  # so that it has a password
            server.stop()
            start = time.perf_counter()
            code, said = server.admin(
                "database", "import", "full", "neo4j", f"@{ARGUMENTS}", seconds=PATIENCE, folder=files
            )
            if code != 0:
                raise RuntimeError(said)
            tool = time.perf_counter() - start
            yield Measure("their import alone", size, tool, "s")
            address = server.start()
            there = open_store(address.uri, Access(address.user, address.password))
            yield Measure("import, start and all indexes", size, time.perf_counter() - start, "s", goal=GOAL)
            if tallies(here, progress=_quiet) != tallies(there, progress=_quiet):
                raise RuntimeError("The imported graph differs from the one that was written.")
            there.close()
        finally:
            server.kill()
            here.close()


def _quiet(_: str, done: int, total: int) -> None:
    assert done <= total
