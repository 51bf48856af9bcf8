"""Who asks. Until sign-in exists, a header names the person, in demo mode alone."""

from typing import Annotated

from fastapi import Depends, HTTPException, Request, Security
from fastapi.security import APIKeyHeader

from api.language import TheLanguage
from expertise.audience import viewer_of
from expertise.errors import Invalid, NotFound
from expertise.graph import Graph
from expertise.ids import read_id
from expertise.models import Viewer

HEADER = "X-Viewer"
CHALLENGE = {"WWW-Authenticate": HEADER}
by_header = APIKeyHeader(
    name=HEADER, scheme_name="viewer", auto_error=False, description="The id of the person who asks; demo mode only."
)


async def the_graph(request: Request) -> Graph:
    """The graph that this app serves."""
    graph: Graph = request.app.state.graph
    return graph


TheGraph = Annotated[Graph, Depends(the_graph)]


def the_viewer(graph: TheGraph, language: TheLanguage, person: Annotated[str | None, Security(by_header)]) -> Viewer:
    """The viewer named by the header, who reads the language they ask for; whoever is unknown or has left is not let in."""
    if not person:
        raise HTTPException(401, f"Name who asks: put the id of a person into the header {HEADER}.", CHALLENGE)
    try:
        return viewer_of(graph.store, read_id(person), language)
    except (Invalid, NotFound) as error:
        raise HTTPException(401, f"The header {HEADER} names nobody who is here.", CHALLENGE) from error


TheViewer = Annotated[Viewer, Depends(the_viewer)]
