"""The page about two divisions: what joins them, who stands between, and the introduction that both can be asked for."""

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import Response

from api.shapes import IdGiven
from api.viewer import TheGraph
from api.web.networks import picture
from api.web.rendering import DONE, go, page, told
from api.web.signing import TheManager, TheSendingManager
from expertise.ids import id_text
from expertise.silos import bridges, introducing
from expertise.silos.pair_network import network_of_pair

router = APIRouter()
One = Annotated[IdGiven, Query()]
Given = Annotated[IdGiven, Form()]


@router.get("/silos/bridges")
def joining(request: Request, graph: TheGraph, viewer: TheManager, one: One, other: One) -> Response:
    """What and who joins two divisions."""
    joined = bridges.bridges(graph, viewer, one, other)
    meeting = introducing.next_introduction(graph, viewer, one, other)
    return page(request, "bridges.html", joined=joined, meeting=meeting)


@router.get("/silos/bridges/network")
def network(request: Request, graph: TheGraph, viewer: TheManager, one: One, other: One) -> Response:
    """What joins them, as the script of the page draws it."""
    drawn = network_of_pair(bridges.bridges(graph, viewer, one, other))
    return told(request, picture(drawn, viewer.language))


@router.post("/silos/introductions")
def introduction(
    graph: TheGraph,
    viewer: TheSendingManager,
    one: Given,
    other: Given,
    what: Annotated[Literal["ask", "back"], Form()],
) -> Response:
    """Asks both, or takes the question back."""
    if what == "ask":
        introducing.ask(graph, viewer, one, other)
    else:
        with DONE:
            introducing.take_back(graph, viewer, one, other)
    return go(f"/silos/bridges?one={id_text(one)}&other={id_text(other)}#introduction")
