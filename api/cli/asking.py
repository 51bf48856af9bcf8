"""Commands that ask: suggest, find, skill, reach, profile."""

from collections.abc import Sequence
from typing import Annotated

import typer

from api.cli import showing
from api.cli.door import AsJson, StoreUrl, Who, asked_by
from api.cli.finding import found
from api.cli.screen import show
from expertise import find as finding
from expertise import pages
from expertise import profile as profiles
from expertise import reach as reaching
from expertise.answers import Found, Profile, SkillPage, Way
from expertise.calling import division_called, person_called, skill_called
from expertise.errors import Invalid
from expertise.find import Own, Question
from expertise.ids import id_text
from expertise.models import EVIDENCE_KINDS, Named
from expertise.seen import seen_by
from expertise.vocabulary import Suggestion

WHOSE = "Whose page: an id, an e-mail or a full name; your own when left out."
ELSEWHERE = "elsewhere"
SEEN_BY = "Your page as somebody sees it: elsewhere, division, contacts, division:ID or group:ID; may be repeated."
KINDS = f"Only this kind of evidence: {', '.join(EVIDENCE_KINDS)}; may be repeated."
NamesIn = Annotated[
    str | None, typer.Option(metavar="LANGUAGE", help="Show names in this language, as in de, where there are any.")
]


def suggest(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What you have typed so far.")],
    language: NamesIn = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Suggest the names that others already use for a skill."""
    with asked_by(who, store) as (graph, viewer):
        answer = graph.vocabulary.suggest(viewer, text, language=language)
    show(answer, list[Suggestion], json=json, told=showing.suggestions)


def find(
    query: Annotated[str, typer.Argument(metavar="TEXT", help="Skills, words or a name.")],
    flat: Annotated[bool, typer.Option("--flat", help="One list instead of divisions.")] = False,
    division: Annotated[
        str | None,
        typer.Option(metavar="DIVISION", help="Only this division and all below it: an id or a name."),
    ] = None,
    within: Annotated[
        str | None,
        typer.Option("--in", metavar="DIVISION", help="Only this division, all its people, a page at a time."),
    ] = None,
    place: Annotated[str | None, typer.Option(metavar="PLACE", help="Only people who work there.")] = None,
    kind: Annotated[list[str] | None, typer.Option(metavar="KIND", help=KINDS)] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only evidence from then on: 2024, 2024-05 or 2024-05-12.")
    ] = None,
    skill: Annotated[
        list[str] | None,
        typer.Option(metavar="SKILL", help="This skill is meant, an id or a name; may be repeated."),
    ] = None,
    exactly: Annotated[
        bool, typer.Option("--exactly", help="Only what is asked for: no narrower or related skills.")
    ] = False,
    without: Annotated[
        list[str] | None,
        typer.Option(metavar="SKILL", help="Never this skill, an id or a name; may be repeated."),
    ] = None,
    own: Annotated[
        Own,
        typer.Option(metavar="last|among|out", help="Where your own division stands: last, among the others, or out."),
    ] = "last",
    language: NamesIn = None,
    cursor: Annotated[
        str | None, typer.Option(metavar="CURSOR", help="Where the list goes on, as an answer gave it.")
    ] = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Find who has worked on something, why, and how to reach them."""
    with asked_by(who, store) as (graph, viewer):
        meant = tuple(skill_called(graph, viewer, one) for one in skill) if skill else None
        below = None if division is None else division_called(graph, division)
        asked = Question(
            query, skills=meant, division=below, place=place, kinds=tuple(kind) if kind else None, since=since,
            own_division=own, widen=not exactly,
            without=tuple(skill_called(graph, viewer, one) for one in without or ()),
        )  # fmt: skip
        if flat or within is not None:
            inside = None if within is None else division_called(graph, within)
            answer = finding.find_people(graph, viewer, asked, in_division=inside, cursor=cursor, language=language)
        else:
            answer = finding.find(graph, viewer, asked, cursor=cursor, language=language)
    show(answer, Found, json=json, told=found)


def reach(
    person: Annotated[str, typer.Argument(metavar="PERSON", help="Whom to reach: an id, an e-mail or a full name.")],
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Find the shortest ways from you to a person."""
    with asked_by(who, store) as (graph, viewer):
        answer = reaching.reach(graph, viewer, person_called(graph, person, viewer))
    show(answer, tuple[Way, ...], json=json, told=showing.ways)


def skill(
    skill: Annotated[str, typer.Argument(metavar="SKILL", help="Which skill: an id or a name.")],
    language: NamesIn = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Show a skill's page, and the skills beside it."""
    with asked_by(who, store) as (graph, viewer):
        answer = pages.skill_page(graph, viewer, skill_called(graph, viewer, skill), language=language)
    show(answer, SkillPage, json=json, told=showing.skill)


def profile(
    person: Annotated[str | None, typer.Argument(metavar="[PERSON]", help=WHOSE)] = None,
    circles: Annotated[list[str] | None, typer.Option("--seen-by", metavar="CIRCLE", help=SEEN_BY)] = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Show a person's page, or your own with who sees each fact."""
    with asked_by(who, store) as (graph, viewer):
        meant = viewer.person if person is None else person_called(graph, person, viewer)
        if circles and meant != viewer.person:
            raise Invalid("only your own page is shown as others see it.", where="--seen-by")
        if circles:
            answer = seen_by(graph, viewer, [circle for circle in circles if circle != ELSEWHERE])
        else:
            answer = profiles.profile(graph, viewer, meant)
    show(answer, Profile, json=json, told=showing.profile)


def candidates(several: Sequence[object]) -> str:
    """What somebody may have meant, in one line, each with the id that says so."""
    known = [one for one in several if isinstance(one, Suggestion | Named) and one.id is not None]
    names = [one.label if isinstance(one, Suggestion) else one.name for one in known]
    return ", ".join(f"{name} ({id_text(one.id or 0)})" for name, one in zip(names, known, strict=True))
