"""Commands for managers: where the organisation is cut, what closing something would cost, and the map as a file."""

from pathlib import Path
from typing import Annotated, get_args

import typer

from api.cli import bridging, silo_lines
from api.cli.door import AsJson, StoreUrl, Who, asked_by
from api.cli.help import Command, Listing
from api.cli.mine import done
from api.cli.screen import show
from expertise.calling import division_called, skill_called
from expertise.errors import Invalid
from expertise.graph import Graph
from expertise.models import Viewer
from expertise.silos.amounts import FEWEST
from expertise.silos.covering import Coverage
from expertise.silos.covering import coverage as covered
from expertise.silos.exporting import Format, map_as_file
from expertise.silos.history import QUARTERS, History
from expertise.silos.history import history as past
from expertise.silos.losing import Loss
from expertise.silos.losing import loss as lost
from expertise.silos.map import SiloMap, silo_map
from expertise.silos.opening import check_may_open
from expertise.silos.scope import Scope
from expertise.silos.sharing import Sharing, sharing

PAIRS_TOLD = 10
Below = Annotated[str | None, typer.Option("--division", metavar="DIVISION", help="Only it, and all below it.")]
Level = Annotated[int, typer.Option(metavar="N", help="By which divisions: 1 those right below, 2 those below them.")]
Skills = Annotated[list[str] | None, typer.Option("--skill", metavar="SKILL", help="Only people with it; repeatable.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Only ties from then on: 2024, 2024-05 or 2024-05-12.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Only ties until then.")]
One = Annotated[str, typer.Argument(metavar="DIVISION", help="A division: its id or name.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="Another division of the map.")]


def look(
    division: Below = None,
    level: Level = 1,
    skill: Skills = None,
    since: Since = None,
    until: Until = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, max=1000, help="How many pairs are listed.")] = PAIRS_TOLD,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Show which divisions are cut from each other."""
    with asked_by(who, store) as (graph, viewer):
        answer = silo_map(graph, viewer, _scope(graph, viewer, division, level, skill, since, until), limit=limit)
    show(answer, SiloMap, json=json, told=silo_lines.the_map)


def between(
    one: One,
    other: Other,
    division: Below = None,
    level: Level = 1,
    skill: Skills = None,
    since: Since = None,
    until: Until = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Show what two divisions share."""
    with asked_by(who, store) as (graph, viewer):
        scope = _scope(graph, viewer, division, level, skill, since, until)
        answer = sharing(graph, viewer, scope, division_called(graph, one), division_called(graph, other))
    show(answer, Sharing, json=json, told=silo_lines.shared)


def history(
    one: Annotated[str | None, typer.Argument(metavar="[DIVISION", help="A division of the map.")] = None,
    other: Annotated[str | None, typer.Argument(metavar="OTHER]", help="Another one.")] = None,
    division: Below = None,
    level: Level = 1,
    quarters: Annotated[int, typer.Option(metavar="N", help="How many quarters, up to this one.")] = QUARTERS,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Show whether cuts close, quarter by quarter."""
    with asked_by(who, store) as (graph, viewer):
        scope = _scope(graph, viewer, division, level, None, None, None)
        if (one is None) != (other is None):
            raise Invalid("name two divisions, or none.", where="OTHER")
        pair = None if one is None or other is None else (division_called(graph, one), division_called(graph, other))
        answer = past(graph, viewer, scope, between=pair, quarters=quarters)
    show(answer, History, json=json, told=silo_lines.quarters)


def loss(
    division: Annotated[
        str | None, typer.Option(metavar="DIVISION", help="What if this division closed, with all below it?")
    ] = None,
    place: Annotated[str | None, typer.Option(metavar="PLACE", help="What if this site closed?")] = None,
    fewest: Annotated[int, typer.Option(metavar="N", help="How many people a skill should have.")] = FEWEST,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Show which skills closing something would cost."""
    with asked_by(who, store) as (graph, viewer):
        check_may_open(viewer)
        named = None if division is None else division_called(graph, division)
        answer = lost(graph, viewer, division=named, place=place, fewest=fewest)
    show(answer, Loss, json=json, told=silo_lines.lost)


def coverage(division: One, who: Who = None, store: StoreUrl = None, json: AsJson = False) -> None:
    """Show what a division lacks beside others like it."""
    with asked_by(who, store) as (graph, viewer):
        check_may_open(viewer)
        answer = covered(graph, viewer, division_called(graph, division))
    show(answer, Coverage, json=json, told=silo_lines.covered)


def export(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="A file that ends in .graphml, .gexf, .csv, .json or .svg.")
    ],
    division: Below = None,
    level: Level = 1,
    skill: Skills = None,
    since: Since = None,
    until: Until = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Write the map for Gephi, networkx or a table."""
    with asked_by(who, store) as (graph, viewer):
        scope = _scope(graph, viewer, division, level, skill, since, until)
        path.write_bytes(map_as_file(graph, viewer, scope, _format(path)))
    done(f"The map is in {path}.", json=json)


def _scope(
    graph: Graph, viewer: Viewer, division: str | None, level: int, skills: list[str] | None, since: str | None,
    until: str | None,
) -> Scope:  # fmt: skip
    """The scope that is named; whoever may not open the map is not told whether a name in it is known."""
    check_may_open(viewer)
    below = None if division is None else division_called(graph, division)
    return Scope(below, tuple(skill_called(graph, viewer, skill) for skill in skills or ()), since, until, level)


def _format(path: Path) -> Format:
    forms: dict[str, Format] = {f".{form}": form for form in get_args(Format)}
    if path.suffix.lower() not in forms:
        raise Invalid(f"{path.name[-40:]!r} ends in none of {', '.join(forms)}.", where="path")
    return forms[path.suffix.lower()]


def family() -> typer.Typer:
    """The commands as one family."""
    made = typer.Typer(name="silos", cls=Listing, add_completion=False, rich_markup_mode=None)
    made.callback()(_silos)
    made.command(name="map", cls=Command, rich_help_panel="Commands")(look)
    for command in (
        between, bridging.bridges, bridging.introduction, bridging.introductions, history, loss, coverage, export,
    ):  # fmt: skip
        made.command(cls=Command, rich_help_panel="Commands")(command)
    return made


def _silos() -> None:
    """See where the organisation is cut (managers)."""
