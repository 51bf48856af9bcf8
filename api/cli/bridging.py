"""Commands about what joins two divisions, and the next introduction between them."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.text import Text

from api import spoken_bridges
from api.cli import showing
from api.cli.door import AsJson, StoreUrl, Who, asked_by
from api.cli.screen import QUIET, STRONG, line, show
from expertise.calling import division_called
from expertise.graph import Graph
from expertise.models import Viewer
from expertise.silos import bridges as joining
from expertise.silos import introducing
from expertise.silos.bridges import Bridge, Bridges
from expertise.silos.introducing import NextIntroduction
from expertise.silos.opening import check_may_open
from expertise.silos.people_between import PeopleBetween

One = Annotated[str, typer.Argument(metavar="DIVISION", help="A division: its id or name.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="Another division, not within the first nor above it.")]

NEXT = {"proposed": "Ask both: --ask", "asked": "Take the question back: --take-back"}
"""What can be done about an introduction."""


def bridges(one: One, other: Other, who: Who = None, store: StoreUrl = None, json: AsJson = False) -> None:
    """See which projects, groups and people join two divisions.

    Projects and groups come by how many of the shortest ways lead through them; people who agreed to it are named.
    """
    with asked_by(who, store) as (graph, viewer):
        found = joining.bridges(graph, viewer, *_sides(graph, viewer, one, other))
    show(found, Bridges, json=json, told=joined)


def introduction(
    one: One,
    other: Other,
    ask: Annotated[bool, typer.Option("--ask", help="Ask both, each on their own page.")] = False,
    take_back: Annotated[bool, typer.Option("--take-back", help="Take the question back that waits.")] = False,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """See which two people would join two divisions, and ask them.

    Nobody is told what one of them has answered; only where both say yes you read that they have met.
    """
    with asked_by(who, store) as (graph, viewer):
        sides = _sides(graph, viewer, one, other)
        what = introducing.ask if ask else introducing.take_back if take_back else introducing.next_introduction
        found = what(graph, viewer, *sides)
    show(found, NextIntroduction, json=json, told=introduced)


def introductions(who: Who = None, store: StoreUrl = None, json: AsJson = False) -> None:
    """List the introductions that are asked for."""
    with asked_by(who, store) as (graph, viewer):
        found = introducing.asked(graph, viewer)
    show(found, tuple[NextIntroduction, ...], json=json, told=listed)


def _sides(graph: Graph, viewer: Viewer, one: str, other: str) -> tuple[int, int]:
    """The divisions that are named; whoever may not open the map is not told whether a name is known."""
    check_may_open(viewer)
    return division_called(graph, one), division_called(graph, other)


def joined(found: Bridges) -> Text:
    """What joins two divisions, as people read it."""
    told = [*map(line, spoken_bridges.story(found)), *(_thing(one, found) for one in found.things)]
    if found.more_things:
        told.append(line((f"and {found.more_things:,} more with people of both", QUIET), indent=2))
    apart, elsewhere = spoken_bridges.told_apart(found)
    told += [line("People between them:")] if found.people else []
    told += [text for one in apart for text in _between(one)]
    told += [line(spoken_bridges.elsewhere(elsewhere), indent=2)] if elsewhere else []
    return showing.lines(told)


def introduced(found: NextIntroduction) -> Text:
    """An introduction, as people read it."""
    one, other = (
        spoken_bridges.somebody(each, each.person.name if each.person else "") for each in (found.one, found.other)
    )
    told = [line((spoken_bridges.introduction(found, one, other), STRONG))]
    told += [line(text, indent=2) for text in spoken_bridges.why(found)]
    told += [line((NEXT[found.state], QUIET), indent=2)] if found.state in NEXT else []
    return showing.lines(told)


def listed(several: tuple[NextIntroduction, ...]) -> Text:
    """The introductions that are asked for, as people read them."""
    return showing.lines(map(introduced, several)) if several else line("Nobody is asked at present.")


def _thing(one: Bridge, found: Bridges) -> Text:
    told = [*spoken_bridges.members(one, found), *filter(None, [spoken_bridges.weight(one)])]
    return line((one.thing.name, STRONG), f"  {one.thing.type}", (f"   {', '.join(told)}", QUIET), indent=2)


def _between(one: PeopleBetween) -> Iterator[Text]:
    more = f", and {one.more_named:,} more who may be named" if one.more_named else ""
    yield line(spoken_bridges.between(one) + more, indent=2)
    for each in one.named:
        through = [link.name for link in each.through] + (["contacts"] if each.contacts else [])
        yield line((each.person.name, STRONG), f" through {', '.join(through)}", indent=4)
