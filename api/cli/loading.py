"""Commands that bring companies in: load, generate, quality."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from api.cli import showing
from api.cli.door import AsJson, StoreUrl, opened
from api.cli.screen import QUIET, STRONG, complain, line, progress, show
from expertise.errors import Invalid
from loaders import generate as generating
from loaders import load as loads
from loaders.generate import Generated, GenerateError
from loaders.report import Report

NOT_ALL = 4
MOST_COMPLAINTS = 20


def install(app: typer.Typer) -> None:
    """Adds the commands."""
    for command in (load, generate, quality):
        app.command()(command)


def load(
    folder: Annotated[Path, typer.Argument(help="A folder of tables in the documented layout.")],
    source: Annotated[str | None, typer.Option(help="The name of the source; else the one in source.toml.")] = None,
    audience: Annotated[
        str | None, typer.Option(help="Who sees what the source does not say; else as in source.toml.")
    ] = None,
    allow_removals: Annotated[
        bool, typer.Option("--allow-removals", help="Take away what the source no longer says, however much it is.")
    ] = False,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Load a folder of tables. Safe to repeat; bad rows are told, and the rest is loaded (exit code 4)."""
    with opened(store) as graph, progress() as tell:
        report = loads.load(
            graph, folder, source=source, audience=audience, allow_removals=allow_removals, progress=tell
        )
    show(report, Report, json=json, told=_loaded)
    if not json:
        _complain(report)
    if report.problems_found:
        raise typer.Exit(NOT_ALL)


def generate(
    folder: Annotated[Path, typer.Argument(help="An empty or a new folder.")],
    people: Annotated[int, typer.Option(help="How many people.")] = 2000,
    seed: Annotated[int, typer.Option(help="The same seed gives the same company.")] = 7,
    json: AsJson = False,
) -> None:
    """Make up a company of any size, as a folder that `load` reads."""
    try:
        with progress() as tell:
            made = generating.generate(folder, people=people, seed=seed, progress=tell)
    except GenerateError as error:
        raise Invalid(str(error)) from error
    show(made, Generated, json=json, told=_made)


def quality(
    folder: Annotated[
        Path, typer.Argument(help="An organisation in the documented layout, with truth files beside it.")
    ],
    json: AsJson = False,
) -> None:
    """How well `find` answers where the answers are known."""
    from loaders.quality import Quality, measure

    answer: Any = measure(folder)
    show(answer, Quality, json=json, told=lambda one: line(str(one)))


def _made(made: Generated) -> Text:
    rows = [line(f"{table:<16} {rows:>10,}", indent=2) for table, rows in made.rows.items()]
    return showing.lines([line("A company is in ", (str(made.folder), STRONG), "."), *rows])


def _loaded(report: Report) -> Text:
    told = [line("Loaded ", (report.source, STRONG), ". Nothing changed." if report.changed_nothing else ".")]
    for change in report.changes:
        counts = [
            (change.added, "new"),
            (change.changed, "changed"),
            (change.removed, "removed"),
            (change.kept, "kept"),
        ]
        words = ", ".join(f"{count:,} {word}" for count, word in counts if count)
        told.append(line(f"{change.kind:<16} {change.said:>10,}", (f"   {words}", QUIET), indent=2))
    return showing.lines([*told, *(line((note, QUIET)) for note in report.notes)])


def _complain(report: Report) -> None:
    for problem in report.problems[:MOST_COMPLAINTS]:
        complain(str(problem))
    if report.problems_found > MOST_COMPLAINTS:
        complain(f"{report.problems_found - MOST_COMPLAINTS:,} more bad rows; --json lists the first thousand.")
