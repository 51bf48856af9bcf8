"""Commands that ask: suggest, find, reach, profile."""

from collections.abc import Sequence
from typing import Annotated

import typer

from api.cli import showing
from api.cli.door import AsJson, StoreUrl, Who, asked_by
from api.cli.screen import show
from expertise import find as finding
from expertise import profile as profiles
from expertise import reach as reaching
from expertise.calling import division_called, person_called, skill_called
from expertise.find import Own, Question
from expertise.ids import id_text
from expertise.models import EVIDENCE_KINDS, Found, Named, Profile, Way
from expertise.vocabulary import Suggestion

KINDS = f"Only this kind of evidence: {', '.join(EVIDENCE_KINDS)}; may be repeated."


def install(app: typer.Typer) -> None:
    """Adds the commands."""
    for command in (suggest, find, reach, profile):
        app.command()(command)


def suggest(text: str, who: Who = None, store: StoreUrl = None, json: AsJson = False) -> None:
    """The names that others already use for what is typed."""
    with asked_by(who, store) as (graph, viewer):
        answer = graph.vocabulary.suggest(viewer, text)
    show(answer, list[Suggestion], json=json, told=showing.suggestions)


def find(
    query: Annotated[str, typer.Argument(help="Skills, words or a name.")],
    flat: Annotated[bool, typer.Option("--flat", help="One list instead of divisions.")] = False,
    division: Annotated[str | None, typer.Option(help="Only this division and all below it: an id or a name.")] = None,
    place: Annotated[str | None, typer.Option(help="Only people who work there.")] = None,
    kind: Annotated[list[str] | None, typer.Option(help=KINDS)] = None,
    since: Annotated[str | None, typer.Option(help="Only evidence from then on: 2024, 2024-05 or 2024-05-12.")] = None,
    skill: Annotated[
        list[str] | None, typer.Option(help="This skill is meant, an id or a name; may be repeated.")
    ] = None,
    own: Annotated[Own, typer.Option(help="Where your own division stands.")] = "last",
    within: Annotated[
        str | None, typer.Option("--in", help="All people of one division of the answer: an id or a name.")
    ] = None,
    cursor: Annotated[str | None, typer.Option(help="Where the list goes on, as an answer gave it.")] = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Who has worked on it, by division, with the evidence and how to reach them."""
    with asked_by(who, store) as (graph, viewer):
        meant = tuple(skill_called(graph, viewer, one) for one in skill) if skill else None
        below = None if division is None else division_called(graph, division)
        asked = Question(
            query, skills=meant, division=below, place=place, kinds=tuple(kind) if kind else None, since=since,
            own_division=own,
        )  # fmt: skip
        if flat or within is not None:
            inside = None if within is None else division_called(graph, within)
            answer = finding.find_people(graph, viewer, asked, in_division=inside, cursor=cursor)
        else:
            answer = finding.find(graph, viewer, asked, cursor=cursor)
    show(answer, Found, json=json, told=showing.found)


def reach(person: str, who: Who = None, store: StoreUrl = None, json: AsJson = False) -> None:
    """The shortest ways from you to a person."""
    with asked_by(who, store) as (graph, viewer):
        answer = reaching.reach(graph, viewer, person_called(graph, person, viewer))
    show(answer, tuple[Way, ...], json=json, told=showing.ways)


def profile(
    person: Annotated[str | None, typer.Argument(help="Without one: you.")] = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """A person's page; your own shows who sees each fact and where it comes from."""
    with asked_by(who, store) as (graph, viewer):
        meant = viewer.person if person is None else person_called(graph, person, viewer)
        answer = profiles.profile(graph, viewer, meant)
    show(answer, Profile, json=json, told=showing.profile)


def candidates(several: Sequence[object]) -> str:
    """What somebody may have meant, in one line, each with the id that says so."""
    known = [one for one in several if isinstance(one, Suggestion | Named) and one.id is not None]
    names = [one.label if isinstance(one, Suggestion) else one.name for one in known]
    return ", ".join(f"{name} ({id_text(one.id or 0)})" for name, one in zip(names, known, strict=True))
