"""The command that copies a graph from one store to another."""

from dataclasses import dataclass
from typing import Annotated

import typer
from rich.text import Text

from api.cli import showing
from api.cli.door import AsJson, settings_of
from api.cli.screen import QUIET, STRONG, line, progress, show
from expertise import copying
from expertise.copying import Tally
from expertise.errors import StoreError
from expertise.graph import access_of
from expertise.store import open_store

NAMED = "sqlite:///path/to/file.db or neo4j://host:7687; user and password as in the settings."


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds, part by part: as many rows as the source, with the same digest."""

    source: str
    target: str
    parts: dict[str, Tally]


def copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help=f"The store that is copied: {NAMED}")],
    target: Annotated[str, typer.Argument(metavar="TO", help="An empty store.")],
    json: AsJson = False,
) -> None:
    """Copy a whole graph into an empty store, and compare the two.

    Everything goes along, hidden facts and refusals too, so that nobody sees less or more than before.
    """
    access = access_of(settings_of(None))
    here, there = open_store(source, access), open_store(target, access)
    try:
        with progress() as tell:
            copying.copy(here, there, progress=tell)
            wanted, made = copying.tallies(here, progress=tell), copying.tallies(there, progress=tell)
    finally:
        here.close()
        there.close()
    if wanted != made:
        wrong = ", ".join(name for name in wanted if wanted[name] != made[name])
        raise StoreError(f"{target} differs from {source} in {wrong}. Empty it, and copy again while nobody writes.")
    show(Copied(source, target, made), Copied, json=json, told=_told)


def _told(copied: Copied) -> Text:
    rows = sum(part.rows for part in copied.parts.values())
    return showing.lines(
        [
            line("Copied to ", (copied.target, STRONG), "."),
            line((f"{rows:,} rows, the same in both stores by count and digest.", QUIET)),
        ]
    )
