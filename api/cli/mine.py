"""Commands about oneself: connect, undo, contact, and who sees what."""

import shlex
from typing import Annotated

import typer

from api.cli import showing
from api.cli.door import AsJson, StoreUrl, Who, asked_by
from api.cli.meant import refused_called, target_called
from api.cli.screen import line, show
from api.shapes import ContactAsked
from api.spoken import spoken_audience
from expertise import connect as connecting
from expertise import contacts, own
from expertise.answers import Connection, Offer
from expertise.calling import person_called, skill_called
from expertise.errors import Ambiguous, Invalid
from expertise.models import FACTS, ClaimKind, FactKind, Skill
from expertise.offers import offers as offered

Kind = Annotated[FactKind, typer.Argument(metavar="KIND", help=f"What kind of fact: {', '.join(FACTS)}.")]
WHICH = "Which one: its id or name; left out for a title, place, email, phone or chat."
Target = Annotated[str | None, typer.Argument(metavar="[TARGET]", help=WHICH)]
AUDIENCES = "everyone, division, contacts, only, division:ID or group:ID."


def connect(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What you have worked on, in your words.")],
    interest: Annotated[
        bool, typer.Option("--interest", help="An interest, not something you have worked on.")
    ] = False,
    skill: Annotated[
        str | None, typer.Option(metavar="ID", help="The one you mean, where several are: the id from `suggest`.")
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="A name of its own, although it resembles others.")] = False,
    seen_by: Annotated[
        str, typer.Option("--audience", metavar="AUDIENCE", help=f"Who sees it: {AUDIENCES}")
    ] = "everyone",
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Choose a skill or an interest, and get connected."""
    with asked_by(who, store) as (graph, viewer):
        chosen = None if skill is None else skill_called(graph, viewer, skill)
        kind: ClaimKind = "interest" if interest else "skill"
        try:
            answer = connecting.choose(graph, viewer, text, kind=kind, skill=chosen, create=new, audience=seen_by)
        except Ambiguous as error:
            error.add_note(f"Say which: expertise connect {shlex.quote(text)} --skill ID")
            raise
    show(answer, Connection, json=json, told=lambda one: showing.lines([showing.connection(one), showing.undoing(one)]))


def undo(
    word: Annotated[str, typer.Argument(metavar="WORD", help='The word after "Take it back" when you chose.')],
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Undo a choice."""
    with asked_by(who, store) as (graph, viewer):
        answer = connecting.undo(graph, viewer, word)
    show(answer, Skill, json=json, told=showing.undone)


def offers(who: Who = None, store: StoreUrl = None, json: AsJson = False) -> None:
    """List what your work shows and nobody has said.

    `connect` says that it is you, and `refuse` that it is not: you are not asked again.
    """
    with asked_by(who, store) as (graph, viewer):
        answer = offered(graph, viewer)
    show(answer, tuple[Offer, ...], json=json, told=showing.offers)


def contact(
    person: Annotated[str, typer.Argument(metavar="PERSON", help="Whom: an id, an e-mail or a full name.")],
    drop: Annotated[bool, typer.Option("--drop", help="End it, or take the question back.")] = False,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Mark a person as your contact, or end it.

    You are contacts when both have said so.
    """
    with asked_by(who, store) as (graph, viewer):
        other = person_called(graph, person, viewer)
        if drop:
            contacts.drop(graph, viewer, other)
            done("You are not contacts.", json=json)
            return
        answer = ContactAsked(other, contacts.ask(graph, viewer, other))
    show(answer, ContactAsked, json=json, told=showing.asked)


def hide(kind: Kind, target: Target = None, who: Who = None, store: StoreUrl = None, json: AsJson = False) -> None:
    """Hide a fact about you from everybody else."""
    with asked_by(who, store) as (graph, viewer):
        own.hide(graph, viewer, kind, target_called(graph, viewer, kind, target))
    done("Only you see it now.", json=json)


def audience(
    kind: Kind,
    target: Target = None,
    seen_by: Annotated[str | None, typer.Argument(metavar="AUDIENCE", help=f"Who sees it: {AUDIENCES}")] = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Say who sees a fact about you."""
    target, seen_by = (None, target) if seen_by is None else (target, seen_by)
    if seen_by is None:
        raise Invalid(f"say who sees it: {AUDIENCES}", where="audience")
    with asked_by(who, store) as (graph, viewer):
        own.set_audience(graph, viewer, kind, target_called(graph, viewer, kind, target), seen_by)
    done(f"Who sees it now: {spoken_audience(seen_by)}.", json=json)


def remove(kind: Kind, target: Target = None, who: Who = None, store: StoreUrl = None, json: AsJson = False) -> None:
    """Remove a fact about you, whoever said it.

    It does not come back by loading.
    """
    with asked_by(who, store) as (graph, viewer):
        own.remove(graph, viewer, kind, target_called(graph, viewer, kind, target))
    done("Removed.", json=json)


def restore(kind: Kind, target: Target = None, who: Who = None, store: StoreUrl = None, json: AsJson = False) -> None:
    """Restore a fact about you that you removed.

    It stands again as your company's sources say it.
    """
    with asked_by(who, store) as (graph, viewer):
        own.restore(graph, viewer, kind, target_called(graph, viewer, kind, target))
    done("Restored.", json=json)


def refuse(
    skill: Annotated[str, typer.Argument(metavar="SKILL", help="The skill that is not you: its id or name.")],
    thing: Annotated[
        str | None,
        typer.Argument(metavar="[THING]", help="The project, document or group it was drawn from; any, when left out."),
    ] = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Refuse a skill: "that is not me", until you accept it."""
    with asked_by(who, store) as (graph, viewer):
        meant = skill_called(graph, viewer, skill)
        own.refuse(graph, viewer, meant, None if thing is None else target_called(graph, viewer, None, thing))
    done("Remembered. You are not shown for it until you accept it.", json=json)


def accept(
    skill: Annotated[str, typer.Argument(metavar="SKILL", help="A skill that you refused: its id or name.")],
    thing: Annotated[
        str | None,
        typer.Argument(metavar="[THING]", help="What you refused it of; left out when you refused it of anything."),
    ] = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Accept a skill that you refused."""
    with asked_by(who, store) as (graph, viewer):
        refused = refused_called(graph, viewer, skill, thing)
        own.accept(graph, viewer, refused.skill.id, refused.thing.id if refused.thing else None)
    done("You are shown for it again.", json=json)


def correct(
    kind: Kind,
    target: Target = None,
    text: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The right title, place, email, phone or chat.")
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Since when: 2019, 2019-05 or 2019-05-12.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Until when.")] = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Correct a fact about you."""
    with asked_by(who, store) as (graph, viewer):
        meant = target_called(graph, viewer, kind, target)
        own.correct(graph, viewer, kind, meant, text=text, since=since, until=until)
    done("Put right.", json=json)


def leave(
    group: Annotated[str, typer.Argument(metavar="GROUP", help="A group that you are in: its id or name.")],
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Leave a group, and stay out until you join it yourself."""
    with asked_by(who, store) as (graph, viewer):
        own.leave(graph, viewer, target_called(graph, viewer, "group", group))
    done("You have left the group.", json=json)


def join(
    group: Annotated[str, typer.Argument(metavar="GROUP", help="A group that you left: its id or name.")],
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Join a group again that you left.

    It is one that a source says you are in, or one about a skill that you chose for everyone to see.
    """
    with asked_by(who, store) as (graph, viewer):
        own.join(graph, viewer, target_called(graph, viewer, "group", group))
    done("You are in the group again.", json=json)


def done(words: str, *, json: bool) -> None:
    """What is told where there is no answer but that it is done."""
    show(None, None, json=json, told=lambda _: line(words))
