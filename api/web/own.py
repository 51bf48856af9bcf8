"""One's own page and its forms: choosing a skill, taking it back, what is not oneself, and who sees each fact."""

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import Response

from api.shapes import IdGiven
from api.viewer import TheGraph
from api.web.rendering import DONE, go, is_script, page, told, within
from api.web.signing import TheReader, TheSender
from expertise import connect, contacts
from expertise import own as mine
from expertise.errors import Ambiguous
from expertise.ids import id_text
from expertise.introductions import mine as meeting
from expertise.known import known_skill
from expertise.models import EVERYONE, ClaimKind, FactKind
from expertise.offers import offers
from expertise.profile import profile
from expertise.seen import MOST_CIRCLES, seen_by
from expertise.skills import checked_name

router = APIRouter()
LIVELY = 3
"""With so many choices of one's own a page is alive."""
Target = Annotated[IdGiven | None, Form()]
Back = Annotated[str, Form(max_length=1000)]
"""The page that a form is on, to which it leads back."""
Text = Annotated[str, Form(max_length=1000)]
Circle = Annotated[str, Query(max_length=40)]


@router.get("/me")
def me(request: Request, graph: TheGraph, viewer: TheReader) -> Response:
    """Everything about oneself, with who sees it."""
    person = profile(graph, viewer, viewer.person)
    return page(request, "me.html", person=person, offers=offers(graph, viewer), meeting=meeting(graph, viewer))


@router.get("/welcome")
def welcome(request: Request, graph: TheGraph, viewer: TheReader) -> Response:
    """What somebody new is asked: three things they have worked on, and whether what their work shows is them."""
    chosen = connect.choices(graph, viewer, limit=LIVELY)
    return page(request, "welcome.html", chosen=chosen, offers=offers(graph, viewer), most=LIVELY)


@router.get("/me/seen")
def seen(
    request: Request, graph: TheGraph, viewer: TheReader,
    by: Annotated[list[Circle] | None, Query(max_length=MOST_CIRCLES)] = None,
) -> Response:  # fmt: skip
    """One's own page as somebody of these circles sees it."""
    own = profile(graph, viewer, viewer.person)
    circles = [one for one in by or () if one]
    return page(request, "seen.html", person=seen_by(graph, viewer, circles), own=own, circles=circles)


@router.post("/me/skills")
def choose(
    request: Request, graph: TheGraph, viewer: TheSender, text: Text, kind: Annotated[ClaimKind, Form()] = "skill",
    skill: Target = None, create: Annotated[bool, Form()] = False, audience: Annotated[str, Form(max_length=40)] = EVERYONE,
    to: Back = "",
) -> Response:  # fmt: skip
    """Connects to what was typed or chosen; asks which skill is meant where several may be."""
    try:
        chosen = connect.choose(graph, viewer, text, kind=kind, skill=skill, create=create, audience=audience)
    except Ambiguous as which:
        if is_script(request):
            raise
        return page(request, "which.html", status=409, typed=text, kind=kind, candidates=which.candidates, to=to)
    if is_script(request):
        return told(request, chosen)
    return go(within(to) if to else f"/me/chosen/{kind}/{id_text(chosen.skill.id)}")


@router.get("/me/chosen/{kind}/{skill}")
def connected(request: Request, graph: TheGraph, viewer: TheReader, kind: ClaimKind, skill: IdGiven) -> Response:
    """What a choice connects to: the people who share it, and the group."""
    return page(request, "chosen.html", chosen=connect.choice(graph, viewer, kind, skill))


@router.post("/me/undo")
def undo(
    request: Request, graph: TheGraph, viewer: TheSender, undo: Annotated[str, Form(max_length=200)], to: Back = "/me"
) -> Response:
    """Takes a choice back."""
    if is_script(request):
        return told(request, connect.undo(graph, viewer, undo))
    with DONE:
        connect.undo(graph, viewer, undo)
    return go(within(to))


@router.post("/me/facts/{kind}")
def change(
    graph: TheGraph, viewer: TheSender, kind: FactKind, change: Annotated[str, Form(max_length=40)],
    target: Target = None, to: Back = "/me#facts",
) -> Response:  # fmt: skip
    """Removes or restores a fact, or says who sees it."""
    if change in ("remove", "restore"):
        with DONE:
            (mine.remove if change == "remove" else mine.restore)(graph, viewer, kind, target or 0)
    else:
        mine.set_audience(graph, viewer, kind, target or 0, change)
    return go(within(to))


@router.post("/me/refusals")
def refuse(
    graph: TheGraph, viewer: TheSender, skill: Annotated[IdGiven, Form()],
    answer: Annotated[Literal["refuse", "accept"], Form()] = "refuse", thing: Target = None, to: Back = "/me",
) -> Response:  # fmt: skip
    """Remembers that a skill is not oneself, or takes that back."""
    if answer == "accept":
        with DONE:
            mine.accept(graph, viewer, skill, thing)
    else:
        mine.refuse(graph, viewer, skill, thing)
    return go(within(to))


@router.post("/me/contacts/{person}")
def ask(
    graph: TheGraph, viewer: TheSender, person: IdGiven, change: Annotated[Literal["ask", "drop"], Form()] = "ask"
) -> Response:
    """Marks somebody as a contact, or ends that."""
    if change == "drop":
        with DONE:
            contacts.drop(graph, viewer, person)
        return go(f"/people/{id_text(person)}")
    mutual = contacts.ask(graph, viewer, person)
    return go(f"/people/{id_text(person)}{'' if mutual else '?asked=yes'}")


@router.get("/connect")
def confirm(
    request: Request, graph: TheGraph, viewer: TheReader, text: Annotated[str, Query(max_length=1000)],
    skill: Annotated[IdGiven | None, Query()] = None,
) -> Response:  # fmt: skip
    """Asks whether to connect to what was chosen on somebody else's page, and calls it what it is, whatever that page says."""
    typed = checked_name(text, where="text")
    name = typed if skill is None else known_skill(graph, viewer, skill).label
    return page(request, "confirm.html", typed=typed, name=name, skill=skill)
