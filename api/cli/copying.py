"""The commands that copy a graph from one store to another, write it as files, and compare two."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from api.cli import showing
from api.cli.door import AsJson, StoreUrl, opened, settings_of
from api.cli.screen import QUIET, STRONG, line, progress, screen, show
from expertise import copying
from expertise.copying import PARTS, SHOWN, Part, Progress, Tally
from expertise.errors import Invalid, StoreError
from expertise.files import write_files
from expertise.graph import access_of
from expertise.models import EVERYONE
from expertise.store import Store, open_store

NAMED = "sqlite:///path/to/file.db or neo4j://host:7687; user and password as in the settings."


Source = Annotated[str, typer.Argument(metavar="FROM", help=f"The store that is copied: {NAMED}")]
Audience = Annotated[
    str | None,
    typer.Option(
        metavar=EVERYONE, help="Only what everyone may see, without what sorts people: for analysts, who get no login."
    ),
]


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds, part by part: as many rows as the source, with the same digest."""

    source: str
    target: str
    parts: dict[str, Tally]


def copy(
    source: Source,
    target: Annotated[str, typer.Argument(metavar="TO", help="An empty store.")],
    audience: Audience = None,
    json: AsJson = False,
) -> None:
    """Copy a whole graph into an empty store, and compare the two.

    Everything goes along, hidden facts and refusals too, so that nobody sees less or more than before. With
    --audience everyone nothing goes along that not everyone may see: no own words and refusals, no people who left, no
    ids and addresses under which sources know people; evidence keeps its counts and dates, and its `order` is 0.
    """
    parts = _parts(audience)
    with _both(source, target) as (here, there, tell):
        copying.copy(here, there, parts=parts, progress=tell)
        copied = _compared((source, here), (target, there), parts, tell)
    show(copied, Copied, json=json, told=_told("Copied to "))


def files(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder.")],
    audience: Audience = None,
    store: StoreUrl = None,
) -> None:
    """Write a graph as files for the first load of a server: `neo4j-admin database import full` takes them.

    In the folder, with the server stopped: neo4j-admin database import full neo4j @arguments. It puts the graph in
    place of the whole database. Then `expertise compare` makes the indexes, and compares the two.
    """
    with opened(store) as graph, progress() as tell:
        written = write_files(graph.store, folder, parts=_parts(audience), progress=tell)
    screen().print(line(f"{written:,} nodes and edges are in ", (str(folder), STRONG), "."))


def compare(
    source: Source,
    target: Annotated[str, typer.Argument(metavar="TO", help="The store that should hold the same.")],
    audience: Audience = None,
    json: AsJson = False,
) -> None:
    """Compare two stores row by row, by count and digest of each part of the graph."""
    parts = _parts(audience)
    with _both(source, target) as (here, there, tell):
        compared = _compared((source, here), (target, there), parts, tell)
    show(compared, Copied, json=json, told=_told("Compared with "))


def _parts(audience: str | None) -> Sequence[Part]:
    if audience not in (None, EVERYONE):
        raise Invalid(f"{audience[:60]!r} is not {EVERYONE}; leave it out to copy all.", where="--audience")
    return PARTS if audience is None else SHOWN


@contextmanager
def _both(source: str, target: str) -> Iterator[tuple[Store, Store, Progress]]:
    access = access_of(settings_of(None))
    with ExitStack() as stack, progress() as tell:
        stores = [stack.enter_context(closing(open_store(url, access))) for url in (source, target)]
        yield stores[0], stores[1], tell


def _compared(source: tuple[str, Store], target: tuple[str, Store], parts: Sequence[Part], tell: Progress) -> Copied:
    (here, wanted), (there, made) = source, target
    should, held = copying.tallies(wanted, parts=parts, progress=tell), copying.tallies(made, progress=tell)
    if should != held:
        wrong = ", ".join(name for name in should if should[name] != held[name])
        raise StoreError(f"{there} differs from {here} in {wrong}. Empty it, and copy again while nobody writes.")
    return Copied(here, there, held)


def _told(done: str) -> Callable[[Copied], Text]:
    def told(copied: Copied) -> Text:
        rows = sum(part.rows for part in copied.parts.values())
        return showing.lines(
            [
                line(done, (copied.target, STRONG), "."),
                line((f"{rows:,} rows, the same in both stores by count and digest.", QUIET)),
            ]
        )

    return told
