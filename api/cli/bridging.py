"""Commands about what joins two divisions, and the next introduction between them."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.text import Text

from api.cli import showing
from api.cli.door import AsJson, StoreUrl, Who, asked_by
from api.cli.screen import QUIET, STRONG, line, show
from expertise.calling import division_called
from expertise.graph import Graph
from expertise.models import Viewer
from expertise.silos import bridges as joining
from expertise.silos import introducing
from expertise.silos.bridges import Bridge, Bridges
from expertise.silos.introducing import NextIntroduction, Somebody
from expertise.silos.opening import check_may_open
from expertise.silos.people_between import NamedBetween, PeopleBetween

One = Annotated[str, typer.Argument(metavar="DIVISION", help="A division: its id or name.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="Another division, not within the first nor above it.")]
STATES = {
    "proposed": "could be asked whether they want to meet: expertise silos introduction --ask",
    "asked": "were asked, and can answer until {until}; take it back with --take-back",
    "introduced": "were introduced",
    "resting": "A question was taken back. The next can be asked after {until}.",
    "nobody": "Nobody is to be introduced: no two people share a skill that five of either division have.",
}


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
    return showing.lines([*map(line, found.story), *map(_thing, found.things), *_more(found), *_between(found)])


def introduced(found: NextIntroduction) -> Text:
    """An introduction, as people read it."""
    words = STATES[found.state].format(until=found.until)
    if found.state in ("resting", "nobody"):
        return line(words)
    told = [line((somebody(found.one), STRONG), " and ", (somebody(found.other), STRONG), f" {words}")]
    if found.skills:
        told.append(line(f"Both have worked on {', '.join(skill.label for skill in found.skills)}.", indent=2))
    if found.shorter is not None:
        told.append(line(f"It shortens the way of {found.shorter:.0%} of all pairs of people of both.", indent=2))
    return showing.lines(told)


def listed(several: tuple[NextIntroduction, ...]) -> Text:
    """The introductions that are asked for, as people read them."""
    return showing.lines(map(introduced, several)) if several else line("Nobody is asked at present.")


def somebody(one: Somebody) -> str:
    """Somebody of a division, by name where they may be named."""
    return f"{one.person.name} ({one.division.name})" if one.person else f"somebody in {one.division.name}"


def _thing(one: Bridge) -> Text:
    error = f", give or take {one.error:.1%}" if one.error else ""
    part = "" if one.part is None else f"   {one.part:.0%} of the shortest ways{error}"
    both = f"   {one.people.words} and {one.other_people.words} people" if one.joins else "   on the way"
    return line((one.thing.name, STRONG), f"  {one.thing.type}", (both + part, QUIET), indent=2)


def _more(found: Bridges) -> Iterator[Text]:
    if found.more_things:
        yield line((f"and {found.more_things:,} more", QUIET), indent=2)


def _between(found: Bridges) -> Iterator[Text]:
    if found.people:
        yield line("People in between:")
    for one in found.people:
        yield line(_counted(one), indent=2)
        yield from (_named(each) for each in one.named)


def _counted(one: PeopleBetween) -> str:
    return (
        f"somebody in {one.division.name}"
        if one.people.count is None
        else f"{one.people.words} or more people in {one.division.name}"
    )


def _named(one: NamedBetween) -> Text:
    through = [link.name for link in one.through] + (["contacts"] if one.contacts else [])
    return line((one.person.name, STRONG), f" through {', '.join(through)}", indent=4)
