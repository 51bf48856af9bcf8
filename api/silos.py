"""Where the organisation is cut: for managers and community managers; to everybody else there is nothing at these addresses."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query
from starlette.responses import Response

from api import examples, silo_examples
from api.problems import documented
from api.shapes import IdGiven
from api.viewer import TheGraph, TheViewer
from expertise.asking import MOST_SKILLS
from expertise.graph import Graph
from expertise.models import Viewer
from expertise.silos.amounts import FEWEST
from expertise.silos.covering import Coverage
from expertise.silos.covering import coverage as covered
from expertise.silos.exporting import Format, map_as_file
from expertise.silos.history import MOST_QUARTERS, QUARTERS, History
from expertise.silos.history import history as past
from expertise.silos.losing import MOST_HOLDERS, Loss
from expertise.silos.losing import loss as lost
from expertise.silos.map import MOST_PAIRS, PAIRS_SHOWN, SiloMap, silo_map
from expertise.silos.opening import may_open
from expertise.silos.scope import LEVELS, Scope
from expertise.silos.sharing import Sharing, sharing

router = APIRouter(prefix="/silos", tags=["silos"], responses=documented(404))
NOTHING_HERE = 404
MEDIA_TYPES: dict[Format, str] = {
    "graphml": "application/graphml+xml", "gexf": "application/gexf+xml", "csv": "text/csv", "json": "application/json",
    "svg": "image/svg+xml",
}  # fmt: skip
FILES: dict[str, dict[str, Any]] = {kind: {} for kind in MEDIA_TYPES.values()} | {
    "application/json": {"example": silo_examples.EXPORTED}
}
DATED = "2024, 2024-05 or 2024-05-12"


def the_manager(viewer: TheViewer) -> Viewer:
    """The viewer who may open the map; to anybody else this is an unknown address."""
    if not may_open(viewer):
        raise HTTPException(NOTHING_HERE)
    return viewer


TheManager = Annotated[Viewer, Depends(the_manager)]


def the_scope(
    division: Annotated[IdGiven | None, Query(description="Only this division and all below it.")] = None,
    level: Annotated[
        int, Query(ge=1, le=LEVELS, description="By which divisions: 1 those right below, 2 those below them.")
    ] = 1,
    skill: Annotated[
        list[IdGiven] | None, Query(max_length=MOST_SKILLS, description="Only people with any of these skills.")
    ] = None,
    since: Annotated[str | None, Query(max_length=20, description=f"Only ties from then on: {DATED}.")] = None,
    until: Annotated[str | None, Query(max_length=20, description=f"Only ties until then: {DATED}.")] = None,
) -> Scope:
    """What a map is asked of."""
    return Scope(division, tuple(skill or ()), since, until, level)


TheScope = Annotated[Scope, Depends(the_scope)]
Division = Annotated[IdGiven, Query(description="A division, with all below it.")]


@router.get("", summary="See where the organisation is cut", responses=examples.of(200, silo_examples.SILO_MAP))
def look(
    graph: TheGraph, viewer: TheManager, scope: TheScope,
    limit: Annotated[int, Query(ge=1, le=MOST_PAIRS, description="How many pairs of divisions are listed.")] = PAIRS_SHOWN,
) -> SiloMap:  # fmt: skip
    """You get two sentences, then the divisions, then pairs of them: those that work on the same things without ties first.
    Only what everyone may see is counted. Of fewer than five people nothing is said: `fewer_than` stands for a number."""
    return silo_map(graph, viewer, scope, limit=limit)


@router.get("/between", summary="See what two divisions share", responses=examples.of(200, silo_examples.SHARING))
def between(
    graph: TheGraph, viewer: TheManager, scope: TheScope,
    one: Annotated[IdGiven, Query(description="A division of the map.")],
    other: Annotated[IdGiven, Query(description="Another one.")],
) -> Sharing:  # fmt: skip
    """You get the figures of both, the skills that five people of either have, and what joins them, to be opened."""
    return sharing(graph, viewer, scope, one, other)


@router.get("/history", summary="See whether cuts close", responses=examples.of(200, silo_examples.HISTORY))
def history(
    graph: TheGraph, viewer: TheManager, scope: TheScope,
    between: Annotated[list[IdGiven] | None, Query(min_length=2, max_length=2, description="Two divisions of the map.")] = None,
    quarters: Annotated[int, Query(ge=1, le=MOST_QUARTERS, description="How many quarters, up to this one.")] = QUARTERS,
) -> History:  # fmt: skip
    """Each quarter is told by the twelve months that end with it, and people stand in the division of that time. What was
    removed since is not counted. Skills and dates cannot be asked for here."""
    pair = (between[0], between[1]) if between else None
    return past(graph, viewer, scope, between=pair, quarters=quarters)


@router.get("/loss", summary="See what closing would cost", responses=examples.of(200, silo_examples.LOSS))
def loss(
    graph: TheGraph, viewer: TheManager,
    division: Annotated[IdGiven | None, Query(description="A division, with all below it.")] = None,
    place: Annotated[str | None, Query(max_length=200, description="Or a site.", examples=["Aarhus"])] = None,
    fewest: Annotated[int, Query(ge=FEWEST, le=MOST_HOLDERS, description="How many people a skill should have.")] = FEWEST,
) -> Loss:  # fmt: skip
    """You get the skills that so few people would be left with if a division or a site closed. It is never asked of chosen
    people."""
    return lost(graph, viewer, division=division, place=place, fewest=fewest)


@router.get("/coverage", summary="See what a division lacks", responses=examples.of(200, silo_examples.COVERAGE))
def coverage(graph: TheGraph, viewer: TheManager, division: Division) -> Coverage:
    """You get the skills that most comparable divisions have and this one has not, and those that it alone has."""
    return covered(graph, viewer, division)


@router.get(
    "/export", summary="Take the map along", response_class=Response,
    responses={200: {"description": "The map as a file.", "content": FILES}},
)  # fmt: skip
def export(
    graph: TheGraph, viewer: TheManager, scope: TheScope,
    form: Annotated[
        Format, Query(alias="format", description="For Gephi and networkx (graphml, gexf), for tables and programs, as a picture.")
    ] = "graphml",
) -> Response:  # fmt: skip
    """You get divisions, projects and groups, and what ties them; never a person."""
    return file_of_map(graph, viewer, scope, form)


def file_of_map(graph: Graph, viewer: Viewer, scope: Scope, form: Format) -> Response:
    """The map as a file that a browser keeps."""
    headers = {"Content-Disposition": f'attachment; filename="silos.{form}"'}
    return Response(map_as_file(graph, viewer, scope, form), media_type=MEDIA_TYPES[form], headers=headers)
