"""What was measured, beside the goal for it, as a table and as a file."""

import json
import os
import platform
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from rich.table import Table

WARMING = 5
One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table: milliseconds as p50 and p95, anything else as one value in its unit."""

    what: str
    size: str
    value: float
    unit: str = "ms"
    p50: float | None = None
    goal: float | None = None
    at_least: bool = False

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none. A value is at most its goal, or else at least that."""
        if self.goal is None:
            return None
        return self.value >= self.goal if self.at_least else self.value <= self.goal


def timed(
    what: str, size: str, ask: Callable[[One], object], of: Sequence[One], *, goal: float | None = None
) -> Measure:
    """How long it takes to ask each of these; the first few are asked once before, so that the caches are as in use."""
    for one in of[:WARMING]:
        ask(one)
    return spread(what, size, [milliseconds(ask, one) for one in of], goal=goal)


def spread(what: str, size: str, spent: Iterable[float], *, goal: float | None = None) -> Measure:
    """The middle and the slow end of these times."""
    ascending = sorted(spent)
    return Measure(what, size, share(ascending, 0.95), p50=share(ascending, 0.5), goal=goal)


def milliseconds(ask: Callable[[One], object], one: One) -> float:
    """How long it takes to ask this."""
    start = time.perf_counter()
    ask(one)
    return (time.perf_counter() - start) * 1000


def share(ascending: Sequence[float], part: float) -> float:
    """The value that this part of the values does not exceed."""
    return ascending[min(len(ascending) - 1, int(len(ascending) * part))]


def table(measures: Iterable[Measure], *, title: str) -> Table:
    """The measures as a table."""
    drawn = Table("what", "size", title=title, title_justify="left")
    for heading in ("p50", "p95 or value", "goal", ""):
        drawn.add_column(heading, justify="right")
    for one in measures:
        met = {True: "met", False: "[bold]not met[/bold]", None: ""}[one.met]
        p50 = "" if one.p50 is None else f"{one.p50:,.2f}"
        goal = "" if one.goal is None else f"{one.goal:,.0f} {one.unit}"
        drawn.add_row(one.what, one.size, p50, f"{one.value:,.{2 if one.unit == 'ms' else 1}f} {one.unit}", goal, met)
    return drawn


def save(measures: Sequence[Measure], file: Path, *, people: int) -> None:
    """Writes the measures with the day and the machine they were taken on."""
    told = {
        "people": people, "taken": datetime.now(UTC).isoformat(timespec="seconds"), "machine": machine(),
        "measures": [asdict(one) | {"met": one.met} for one in measures],
    }  # fmt: skip
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def machine() -> dict[str, object]:
    """What the figures depend on."""
    return {
        "cores": os.cpu_count(),
        "memory_mb": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1_000_000,
        "load_average": os.getloadavg()[0],
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }
