"""Commands that bring companies and vocabularies in: load, vocabulary, generate."""

import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from api.cli import showing
from api.cli.door import AsJson, StoreUrl, opened
from api.cli.screen import QUIET, STRONG, complain, line, progress, show
from expertise.errors import Invalid, NotLoaded
from loaders import generate as generating
from loaders import load as loads
from loaders.generate import Generated, GenerateError
from loaders.report import Change, Report
from loaders.vocabularies.loading import KINDS, load_vocabulary

NOT_ALL = 4
WRITTEN_INTO = "The company is written into this folder: a new or an empty one."
MOST_COMPLAINTS = 20


def load(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder of tables in the documented layout.")],
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="The name of the source; else the one in source.toml.")
    ] = None,
    audience: Annotated[
        str | None,
        typer.Option(metavar="AUDIENCE", help="Who sees the rows that do not say it; else as in source.toml."),
    ] = None,
    allow_removals: Annotated[
        bool, typer.Option("--allow-removals", help="Take away what the source no longer says, however much it is.")
    ] = False,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Load a company from a folder of tables.

    Loading again is safe: it brings the store in step with the files. Bad rows are told, and the rest is loaded
    (exit code 4).
    """
    with opened(store) as graph, progress() as tell, _said_as_an_option():
        report = loads.load(
            graph, folder, source=source, audience=audience, allow_removals=allow_removals, progress=tell
        )
    show(report, Report, json=json, told=_loaded)
    if not json:
        _complain(report)
    if report.problems_found:
        raise typer.Exit(NOT_ALL)


def vocabulary(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=f"One of {', '.join(KINDS)}.")],
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE...]", help="Its files, or the folder that they are in; the starter has none."),
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="The name under which it is loaded again; else the kind.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Which language labels are shown in, such as de; else English.")
    ] = None,
    allow_removals: Annotated[
        bool, typer.Option("--allow-removals", help="Take away what it no longer says, however much it is.")
    ] = False,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Load a vocabulary: the starter one, ESCO, a table.

    It brings skills, their other names, and which of them are broader or related.

    `starter` comes with the program and needs no files. Skills that are there already are found by name and other names,
    and keep their labels. Loading again is safe. A file that cannot be read whole is not loaded (exit code 4).
    """
    with opened(store) as graph, progress() as tell, _said_as_an_option():
        report = load_vocabulary(
            graph, kind, files or (), source=source, language=language, allow_removals=allow_removals, progress=tell
        )
    show(report, Report, json=json, told=_loaded)


def generate(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help=WRITTEN_INTO)],
    people: Annotated[int, typer.Option(metavar="COUNT", help="How many people.")] = 2000,
    seed: Annotated[int, typer.Option(metavar="SEED", help="The same seed gives the same company.")] = 7,
    json: AsJson = False,
) -> None:
    """Make up a company of any size, in a folder for `load`."""
    try:
        with progress() as tell:
            made = generating.generate(folder, people=people, seed=seed, progress=tell)
    except GenerateError as error:
        raise Invalid(str(error)) from error
    show(made, Generated, json=json, told=_made)


@contextmanager
def _said_as_an_option() -> Iterator[None]:
    """Names the option that allows what was refused."""
    try:
        yield
    except NotLoaded as error:
        raise NotLoaded(str(error).replace("allow removals.", "say so with --allow-removals.")) from error


def _made(made: Generated) -> Text:
    return showing.lines(
        [
            line("A company is written into ", (str(made.folder), STRONG), "."),
            *_counted([(table, rows, "") for table, rows in made.rows.items()]),
            line((f"Load it: expertise load {shlex.quote(str(made.folder))}", QUIET)),
        ]
    )


def _loaded(report: Report) -> Text:
    told = line("Loaded ", (report.source, STRONG), ". Nothing changed." if report.changed_nothing else ".")
    changes = [change for change in report.changes if change.said or _done(change)]
    rows = _counted([(change.kind, change.said, _done(change)) for change in changes])
    return showing.lines([told, *rows, *(line((note, QUIET)) for note in report.notes)])


def _counted(rows: Sequence[tuple[str, int, str]]) -> list[Text]:
    """Names, counts and words below each other."""
    width = max((len(name) for name, _, _ in rows), default=0)
    return [line(f"{name:<{width}} {count:>10,}", (f"   {words}", QUIET), indent=2) for name, count, words in rows]


def _done(change: Change) -> str:
    if change.added and change.added == change.said:
        return "all new"
    counts = [(change.added, "new"), (change.changed, "changed"), (change.removed, "removed"), (change.kept, "kept")]
    return ", ".join(f"{count:,} {word}" for count, word in counts if count)


def _complain(report: Report) -> None:
    for problem in report.problems[:MOST_COMPLAINTS]:
        complain(str(problem))
    if report.problems_found > MOST_COMPLAINTS:
        complain(f"{report.problems_found - MOST_COMPLAINTS:,} more; --json lists the first thousand.")
