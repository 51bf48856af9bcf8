"""Who looks at a page. Until sign-in exists, somebody says who they are, in demo mode alone."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Cookie, Depends, Form, HTTPException, Query, Request
from starlette.responses import Response

from api import silos
from api.language import language_of
from api.viewer import TheGraph
from api.web.rendering import SEE_OTHER, go, page, within
from expertise.answers import FoundPerson
from expertise.asking import LONGEST_QUERY
from expertise.audience import viewer_of
from expertise.decisions import COMMUNITY_MANAGER
from expertise.describe import people_shown
from expertise.errors import Invalid, NotFound
from expertise.graph import Graph
from expertise.hits import Position
from expertise.ids import read_id
from expertise.models import Viewer
from expertise.profile import profile
from expertise.seen import ANYBODY
from expertise.silos.opening import may_open

router = APIRouter()
COOKIE = "expertise-viewer"
FORMS = "forms"
OFFERED, LOOKED_AT = 6, 50
"""So many employees without a role are offered to be, of the first so many people."""
FIRST = ("manager", COMMUNITY_MANAGER)
"""The roles that are offered before all others."""


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
    _note(request, graph, viewer)
    return viewer


def recognise(request: Request) -> None:
    """Who looks at an address where there is no page, so that they are told so as on any page."""
    graph: Graph = request.app.state.graph
    if graph.settings.demo and (viewer := signed_in(request, graph, request.cookies.get(COOKIE, ""))):
        _note(request, graph, viewer)


def _note(request: Request, graph: Graph, viewer: Viewer) -> None:
    request.state.me = people_shown(graph.store, viewer, [viewer.person])[0]
    request.state.curates = COMMUNITY_MANAGER in viewer.roles
    request.state.manages = may_open(viewer)
    request.state.form_token = graph.cursors.write(Position(), FORMS, viewer)


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


def the_manager(viewer: TheReader) -> Viewer:
    """Who may open the map; to anybody else its pages are unknown addresses."""
    return silos.the_manager(viewer)


TheManager = Annotated[Viewer, Depends(the_manager)]


def the_sending_manager(viewer: TheManager, sender: TheSender) -> Viewer:  # noqa: ARG001 - who may not open the map is told that alone
    """Who may open the map and sent a form of ours."""
    return sender


TheSendingManager = Annotated[Viewer, Depends(the_sending_manager)]


@router.get("/sign-in", dependencies=DEMO)
def sign_in(
    request: Request, graph: TheGraph, to: str = "/", name: Annotated[str, Query(max_length=LONGEST_QUERY)] = ""
) -> Response:
    """The people whom one can be in the demo: one of each role first, then anybody by name."""
    found = people_shown(graph.store, ANYBODY, graph.vocabulary.people_named(name)) if name.strip() else []
    offered, others = _offered(graph)
    return page(request, "sign_in.html", offered=offered, others=others, found=found, name=name, to=within(to))


@router.post("/sign-in", dependencies=DEMO)
def sign_in_as(graph: TheGraph, person: Annotated[str, Form()], to: Annotated[str, Form()] = "/") -> Response:
    """Whoever was chosen looks at the pages from now on; who has said nothing yet is asked first."""
    viewer = viewer_of(graph.store, read_id(person))
    facts = profile(graph, viewer, viewer.person).facts
    is_new = not any(fact.kind == "skill" for fact in facts)
    answer = go("/welcome" if is_new and within(to) == "/" else within(to))
    answer.set_cookie(COOKIE, person, httponly=True, samesite="lax")
    return answer


@router.post("/sign-out")
def signed_out() -> Response:
    """Nobody is signed in any more."""
    answer = go("/sign-in")
    answer.delete_cookie(COOKIE)
    return answer


def _offered(graph: Graph) -> tuple[list[tuple[str, FoundPerson]], list[FoundPerson]]:
    """People to be, each with their role: an employee without any and one of each role; and a few more employees."""
    roles = {row["role"]: row["person"] for row in graph.store.read("somebody_of_each_role")}
    some = [row["person"] for row in graph.store.read("ids_of_people", after=0, limit=LOOKED_AT)]
    shown = {one.id: one for one in people_shown(graph.store, ANYBODY, [*roles.values(), *some])}
    plain = [shown[one] for one in some if one in shown and one not in roles.values()][:OFFERED]
    named = sorted(roles, key=lambda role: (role not in FIRST, role != FIRST[0], role))
    offered = [("employee", one) for one in plain[:1]] + [(role, shown[roles[role]]) for role in named]
    return offered, plain[1:]
