"""The company that is measured: generated once and kept, loaded afresh."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from loaders.generate import generate
from tests.bench.alone import alone
from tests.bench.measured import Measure

SEED = 7
MEGA = 1_000_000


def generated(folder: Path, people: int) -> Path:
    """The files of the company, made when they are not there yet."""
    company = folder / f"company-{people}"
    if not company.exists():
        generate(company, people=people, seed=SEED)
    return company


@contextmanager
def emptied(store: Path) -> Iterator[Path]:
    """A place for a store, with nothing there before and after."""
    for path in _files(store):
        path.unlink(missing_ok=True)
    try:
        yield store
    finally:
        for path in _files(store):
            path.unlink(missing_ok=True)


def loaded(store: Path, company: Path, people: int) -> Iterator[Measure]:
    """Loads the company twice, in processes of their own."""
    size = f"{people:,} people"
    first = alone("load", store, company)
    yield Measure("load from files", size, first["seconds"], "s", goal=120)
    yield Measure("memory while loading", size, first["peak_mb"], "MB")
    yield Measure(
        "file", size, sum(path.stat().st_size for path in _files(store) if path.exists()) / MEGA, "MB", goal=600
    )
    again = alone("load", store, company)
    yield Measure("load again, nothing changed", size, again["seconds"], "s")


def opened(store: Path, company: Path) -> Iterator[Measure]:
    """Opens the store in a process of its own and asks for the first suggestion."""
    told = alone("open", store, company)
    yield Measure("open, and the first suggestion", "", told["seconds"], "s")
    yield Measure("memory of a process after that", "", told["peak_mb"], "MB")


def copied(store: Path, to: Path) -> None:
    """Copies a store that nobody has open."""
    shutil.copyfile(store, to)


def _files(store: Path) -> list[Path]:
    return [store, *(store.with_name(f"{store.name}-{more}") for more in ("wal", "shm"))]
