"""Who looks at a page. Until sign-in exists, somebody says who they are, in demo mode alone."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Cookie, Depends, Form, HTTPException, Request
from starlette.responses import Response

from api.language import language_of
from api.viewer import TheGraph
from api.web.rendering import SEE_OTHER, go, page
from expertise.audience import viewer_of
from expertise.decisions import COMMUNITY_MANAGER
from expertise.describe import people_shown
from expertise.errors import Invalid, NotFound
from expertise.graph import Graph
from expertise.hits import Position
from expertise.ids import read_id
from expertise.models import Viewer

router = APIRouter()
COOKIE = "expertise-viewer"
FORMS = "forms"
OFFERED = 6
"""So many people are offered to be."""


def the_demo(graph: TheGraph) -> None:
    """Lets nobody in where it is no demo: there is no other sign-in yet."""
    if not graph.settings.demo:
        raise HTTPException(401, "Sign-in is not set up here, so there are no pages yet.")


DEMO = [Depends(the_demo)]


def signed_in(request: Request, graph: Graph, who: str) -> Viewer | None:
    """Who is signed in, if anybody is."""
    the_demo(graph)
    try:
        return viewer_of(graph.store, read_id(who), language_of(request))
    except (Invalid, NotFound):
        return None


def the_named(request: Request, graph: TheGraph, who: Annotated[str, Cookie(alias=COOKIE)] = "") -> Viewer:
    """Who is signed in; it is a problem when nobody is."""
    viewer = signed_in(request, graph, who)
    if viewer is None:
        raise HTTPException(401, "Nobody is signed in: open /sign-in.")
    return viewer


TheNamed = Annotated[Viewer, Depends(the_named)]


def the_reader(request: Request, graph: TheGraph, who: Annotated[str, Cookie(alias=COOKIE)] = "") -> Viewer:
    """Who looks at this page; whoever has not said so is led to where they can."""
    viewer = signed_in(request, graph, who)
    if viewer is None:
        to = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        raise HTTPException(SEE_OTHER, "Say who you are.", {"Location": f"/sign-in?to={quote(to)}"})
    request.state.me = people_shown(graph.store, viewer, [viewer.person])[0]
    request.state.curates = COMMUNITY_MANAGER in viewer.roles
    request.state.form_token = graph.cursors.write(Position(), FORMS, viewer)
    return viewer


TheReader = Annotated[Viewer, Depends(the_reader)]


def the_sender(graph: TheGraph, viewer: TheReader, form_token: Annotated[str, Form()] = "") -> Viewer:
    """Who sent a form of ours. Raises `Invalid` for one that was made elsewhere, or for somebody else."""
    try:
        graph.cursors.read(form_token, FORMS, viewer)
    except Invalid as error:
        raise HTTPException(
            403, "This page was open for too long, or is somebody else's. Open it again; nothing was changed."
        ) from error
    return viewer


TheSender = Annotated[Viewer, Depends(the_sender)]


@router.get("/sign-in", dependencies=DEMO)
def sign_in(request: Request, graph: TheGraph, to: str = "/") -> Response:
    """The people whom one can be in the demo."""
    return page(request, "sign_in.html", people=_offered(graph), to=within(to))


@router.post("/sign-in", dependencies=DEMO)
def sign_in_as(graph: TheGraph, person: Annotated[str, Form()], to: Annotated[str, Form()] = "/") -> Response:
    """Whoever was chosen looks at the pages from now on."""
    viewer_of(graph.store, read_id(person))
    answer = go(within(to))
    answer.set_cookie(COOKIE, person, httponly=True, samesite="lax")
    return answer


@router.post("/sign-out")
def signed_out() -> Response:
    """Nobody is signed in any more."""
    answer = go("/sign-in")
    answer.delete_cookie(COOKIE)
    return answer


def within(to: str) -> str:
    """The address, when it is one of ours."""
    return to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/"


def _offered(graph: Graph) -> list[object]:
    curators = [row["id"] for row in graph.store.read("people_in_role", role=COMMUNITY_MANAGER)]
    anybody = [row["person"] for row in graph.store.read("ids_of_people", after=0, limit=OFFERED)]
    people = list(dict.fromkeys([*curators[:1], *anybody]))
    return list(people_shown(graph.store, viewer_of(graph.store, people[0]), people)) if people else []
