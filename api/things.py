"""Projects, documents, groups and divisions: their pages."""

from fastapi import APIRouter

from api import examples
from api.problems import documented
from api.shapes import IdGiven
from api.viewer import TheGraph, TheViewer
from expertise import pages
from expertise.errors import NotFound
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.models import DivisionPage, ThingPage, Viewer

router = APIRouter(tags=["projects, documents, groups, divisions"])


@router.get(
    "/projects/{id}", summary="See a project's page", responses=examples.of(200, examples.PROJECT) | documented(404)
)
def project_page(graph: TheGraph, viewer: TheViewer, id: IdGiven) -> ThingPage:
    """You see what it is, what it is about, and who works on it."""
    return _page(graph, viewer, "project", id)


@router.get(
    "/documents/{id}", summary="See a document's page", responses=examples.of(200, examples.DOCUMENT) | documented(404)
)
def document_page(graph: TheGraph, viewer: TheViewer, id: IdGiven) -> ThingPage:
    """You see what it says, what it is about, and who wrote it."""
    return _page(graph, viewer, "document", id)


@router.get("/groups/{id}", summary="See a group's page", responses=examples.of(200, examples.GROUP) | documented(404))
def group_page(graph: TheGraph, viewer: TheViewer, id: IdGiven) -> ThingPage:
    """You see what it is about, and who is in it."""
    return _page(graph, viewer, "group", id)


@router.get(
    "/divisions/{id}", summary="See a division's page", responses=examples.of(200, examples.DIVISION) | documented(404)
)
def division_page(graph: TheGraph, viewer: TheViewer, id: IdGiven) -> DivisionPage:
    """You see where it stands, what is below it, and who is in it."""
    return pages.division_page(graph, viewer, id)


def _page(graph: Graph, viewer: Viewer, kind: str, id: int) -> ThingPage:
    page = pages.thing_page(graph, viewer, id)
    if page.type != kind:
        raise NotFound(kind, id_text(id))
    return page
