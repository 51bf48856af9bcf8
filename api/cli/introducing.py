"""Commands about being introduced to somebody of another division, and about being named as somebody who connects them."""

from collections.abc import Iterator
from typing import Annotated, Literal

import typer
from rich.text import Text

from api.cli import showing
from api.cli.door import AsJson, StoreUrl, Who, asked_by
from api.cli.mine import done
from api.cli.screen import QUIET, STRONG, line, show
from api.spoken_bridges import answered, in_common, question
from expertise import consents
from expertise import introductions as meeting
from expertise.answers import FoundPerson
from expertise.errors import NotFound
from expertise.introductions import MyIntroductions, Question


def introductions(
    answer: Annotated[
        Literal["yes", "no", "back"] | None,
        typer.Argument(metavar="[ANSWER]", help="Your answer: yes, no, or back to take it back; left out to read on."),
    ] = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """See whom you may be introduced to, and answer.

    Nobody is told of your answer unless both say yes. A question is gone after fourteen days.
    """
    with asked_by(who, store) as (graph, viewer):
        mine = meeting.mine(graph, viewer)
        if answer:
            mine = meeting.answer(graph, viewer, _waiting(mine).id, None if answer == "back" else answer)
    show(mine, MyIntroductions, json=json, told=told)


def named(
    answer: Annotated[
        Literal["yes", "no"], typer.Argument(metavar="ANSWER", help="Whether you may be named: yes or no.")
    ],
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Say whether managers may read your name.

    Where they look for who connects divisions, they read "somebody" in its place until you say yes.
    """
    with asked_by(who, store) as (graph, viewer):
        if answer == "yes":
            consents.allow(graph, viewer)
        else:
            consents.withdraw(graph, viewer)
    done("You may be named." if answer == "yes" else "You are not named.", json=json)


def told(mine: MyIntroductions) -> Text:
    """What one is asked, and whom one has met, as people read it."""
    lines = [text for one in mine.asked for text in _question(one)]
    lines += [text for one in mine.introduced for text in _introduced(one)]
    lines = lines or [line("Nobody is to be introduced to you.")]
    may = "You may be named" if mine.may_be_named else "You are not named"
    return showing.lines(
        [*lines, line((f"{may} as somebody who connects divisions: expertise named yes or no", QUIET))]
    )


def _waiting(mine: MyIntroductions) -> Question:
    if not mine.asked:
        raise NotFound("question that waits for your answer")
    return mine.asked[0]


def _question(one: Question) -> Iterator[Text]:
    yield line((question(one), STRONG), f" {in_common(one)}")
    take_back, say = "Take it back: expertise introductions back", "Answer: expertise introductions yes (or no)"
    said = f"{answered(one)} {take_back}" if one.answer else say
    yield line((f"{said}   (until {one.until})", QUIET), indent=2)


def _introduced(one: FoundPerson) -> Iterator[Text]:
    yield line("You both said yes: ", (one.name, STRONG), f", {one.division.name}")
    if one.channels:
        yield line((showing.reached(one.channels), QUIET), indent=2)
