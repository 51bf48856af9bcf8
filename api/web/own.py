"""One's own page and its forms: choosing a skill, taking it back, and who sees each fact."""

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import Response

from api.shapes import IdGiven
from api.viewer import TheGraph
from api.web.rendering import go, is_script, page, told
from api.web.signing import TheReader, TheSender
from expertise import connect, contacts
from expertise import own as mine
from expertise.errors import Ambiguous
from expertise.ids import id_text
from expertise.introductions import mine as meeting
from expertise.models import ClaimKind, FactKind
from expertise.profile import profile

router = APIRouter()
Target = Annotated[IdGiven | None, Form()]
Change = Literal["remove", "restore", "everyone", "division", "contacts", "only"]


@router.get("/me")
def me(request: Request, graph: TheGraph, viewer: TheReader) -> Response:
    """Everything about oneself, with who sees it."""
    return page(request, "me.html", person=profile(graph, viewer, viewer.person), meeting=meeting(graph, viewer))


@router.post("/me/skills")
def choose(
    request: Request, graph: TheGraph, viewer: TheSender, text: Annotated[str, Form(max_length=1000)],
    kind: Annotated[ClaimKind, Form()] = "skill", skill: Target = None, create: Annotated[bool, Form()] = False,
) -> Response:  # fmt: skip
    """Connects to what was typed or chosen; asks which skill is meant where several may be."""
    try:
        chosen = connect.choose(graph, viewer, text, kind=kind, skill=skill, create=create)
    except Ambiguous as which:
        if is_script(request):
            raise
        return page(request, "which.html", status=409, typed=text, kind=kind, candidates=which.candidates)
    return told(chosen) if is_script(request) else page(request, "chosen.html", chosen=chosen)


@router.post("/me/undo")
def undo(request: Request, graph: TheGraph, viewer: TheSender, undo: Annotated[str, Form(max_length=200)]) -> Response:
    """Takes a choice back."""
    gone = connect.undo(graph, viewer, undo)
    return told(gone) if is_script(request) else go("/me")


@router.post("/me/facts/{kind}")
def change(
    graph: TheGraph, viewer: TheSender, kind: FactKind, change: Annotated[Change, Form()], target: Target = None
) -> Response:
    """Removes or restores a fact, or says who sees it."""
    if change == "remove":
        mine.remove(graph, viewer, kind, target or 0)
    elif change == "restore":
        mine.restore(graph, viewer, kind, target or 0)
    else:
        mine.set_audience(graph, viewer, kind, target or 0, change)
    return go("/me#facts")


@router.post("/me/contacts/{person}")
def ask(graph: TheGraph, viewer: TheSender, person: IdGiven) -> Response:
    """Marks somebody as a contact."""
    contacts.ask(graph, viewer, person)
    return go(f"/people/{id_text(person)}")


@router.get("/connect")
def confirm(
    request: Request, _viewer: TheReader, text: Annotated[str, Query(max_length=1000)],
    skill: Annotated[IdGiven | None, Query()] = None,
) -> Response:  # fmt: skip
    """Asks whether to connect to what was chosen on somebody else's page."""
    return page(request, "confirm.html", typed=text, skill=skill)
