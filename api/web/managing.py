"""The pages of managers: where the organisation is cut, what two divisions share, whether cuts close, what closing would cost."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from api.shapes import IdGiven
from api.silos import TheScope, file_of_map
from api.viewer import TheGraph
from api.web.networks import picture
from api.web.rendering import page, told
from api.web.signing import TheManager
from expertise.calling import skill_called
from expertise.errors import Invalid, NotFound
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.known import known_skills
from expertise.models import Named, Viewer
from expertise.pages import division_page
from expertise.silos import introducing
from expertise.silos.covering import coverage
from expertise.silos.exporting import Format
from expertise.silos.history import history
from expertise.silos.losing import loss as lost
from expertise.silos.map import Pair, SiloMap, Whole, silo_map
from expertise.silos.network import network_of_map
from expertise.silos.scope import Scope
from expertise.silos.sharing import sharing

router = APIRouter()
MOST_LISTED = 50
MOST_IN_A_MATRIX = 25
NOTHING = SiloMap((), (), Whole(*[None] * 6), (), 0, 0)
"""What is shown of a map that cannot be made, beside why, so that what was typed can be put right."""
Sort = Literal["found", "one", "other", "alike", "ties", "usual"]
KEYS: dict[Sort, Callable[[Pair], Any]] = {
    "found": lambda _: 0,
    "one": lambda pair: pair.one.name,
    "other": lambda pair: pair.other.name,
    "alike": lambda pair: -pair.alike,
    "ties": lambda pair: -1 if pair.ties is None else pair.ties,
    "usual": lambda pair: -pair.usual,
}
"""What pairs are put in order by; equals stay in the order of the map."""


@router.get("/silos")
def look(
    request: Request, graph: TheGraph, viewer: TheManager, scope: TheScope, sort: Sort = "found",
    named: Annotated[str, Query(max_length=200)] = "",
) -> Response:  # fmt: skip
    """The map: two sentences, the pairs in a table, the divisions as a matrix; `named` is the name of one more skill."""
    found, fault = NOTHING, None
    try:
        if named.strip():
            scope, named = replace(scope, skills=(*scope.skills, skill_called(graph, viewer, named))), ""
        found = silo_map(graph, viewer, scope, limit=MOST_IN_A_MATRIX * (MOST_IN_A_MATRIX - 1) // 2)
    except (Invalid, NotFound) as error:
        fault = error
    cells = {frozenset((pair.one.id, pair.other.id)): pair for pair in found.pairs}
    return page(
        request, "silos.html", map=found, scope=scope, sort=sort, address=_address(scope), chosen=_chosen(graph, viewer, scope),
        line=_line(graph, viewer, scope), listed=sorted(found.pairs, key=KEYS[sort])[:MOST_LISTED],
        asked=introducing.asked(graph, viewer), named=named, fault=fault and fault.said(viewer.language),
        status=200 if fault is None else 422 if isinstance(fault, Invalid) else 404,
        in_matrix=0 < len(found.divisions) <= MOST_IN_A_MATRIX, cell=lambda one, other: cells.get(frozenset((one, other))),
    )  # fmt: skip


@router.get("/silos/network")
def network(request: Request, graph: TheGraph, viewer: TheManager, scope: TheScope) -> Response:
    """The map as the script of its page draws it."""
    return told(request, picture(network_of_map(graph, viewer, scope), viewer.language, _address(scope)))


@router.get("/silos/between")
def between(
    request: Request, graph: TheGraph, viewer: TheManager, scope: TheScope, one: IdGiven, other: IdGiven
) -> Response:
    """What two divisions of the map share, to be opened, and how it went."""
    found = sharing(graph, viewer, scope, one, other)
    past = history(graph, viewer, Scope(scope.division, level=scope.level), between=(one, other))
    return page(request, "silos_between.html", sharing=found, past=past, address=_address(scope))


@router.get("/silos/history")
def over_time(request: Request, graph: TheGraph, viewer: TheManager, scope: TheScope) -> Response:
    """The figures of past quarters."""
    past = history(graph, viewer, Scope(scope.division, level=scope.level))
    return page(request, "silos_history.html", past=past, address=_address(scope))


@router.get("/silos/loss")
def loss(
    request: Request, graph: TheGraph, viewer: TheManager, division: IdGiven | None = None,
    place: Annotated[str, Query(max_length=200)] = "",
) -> Response:  # fmt: skip
    """What closing a division or a site would cost; without either, where to name one."""
    named = division is not None or place.strip()
    found = lost(graph, viewer, division=division, place=place.strip() or None) if named else None
    return page(request, "silos_loss.html", loss=found, place=place)


@router.get("/silos/coverage")
def covered(request: Request, graph: TheGraph, viewer: TheManager, division: IdGiven) -> Response:
    """What a division lacks beside those like it."""
    return page(request, "silos_coverage.html", coverage=coverage(graph, viewer, division))


@router.get("/silos/export")
def export(
    graph: TheGraph, viewer: TheManager, scope: TheScope, form: Annotated[Format, Query(alias="format")] = "graphml"
) -> Response:
    """The map as a file."""
    return file_of_map(graph, viewer, scope, form)


def _address(scope: Scope) -> Callable[..., str]:
    """Where a page of the same scope is, with what is changed of it: `address("/silos", level=2)`."""

    def at(path: str, **changed: object) -> str:
        said: dict[str, object] = {
            "division": None if scope.division is None else id_text(scope.division), "level": scope.level,
            "skill": [id_text(skill) for skill in scope.skills], "since": scope.since, "until": scope.until,
        }  # fmt: skip
        kept = {key: value for key, value in (said | changed).items() if value}
        return f"{path}?{urlencode(kept, doseq=True)}"

    return at


def _chosen(graph: Graph, viewer: Viewer, scope: Scope) -> Sequence[Named]:
    """The skills of a scope by name."""
    return [Named(skill.id, skill.label) for skill in known_skills(graph, viewer, sorted(scope.skills)).values()]


def _line(graph: Graph, viewer: Viewer, scope: Scope) -> Sequence[Named]:
    """The divisions from the top down to the one that the map is below."""
    if scope.division is None:
        return ()
    found = division_page(graph, viewer, scope.division)
    return (*found.line, Named(found.id, found.name))
