"""Projects, documents, groups and divisions: their pages."""

from fastapi import APIRouter

from api import examples
from api.problems import documented
from api.shapes import IdGiven
from api.viewer import TheGraph, TheViewer
from expertise import pages
from expertise.answers import DivisionPage, ThingPage

router = APIRouter(tags=["projects, documents, groups, divisions"])


@router.get(
    "/projects/{id}", summary="See a project's page", responses=examples.of(200, examples.PROJECT) | documented(404)
)
def project_page(graph: TheGraph, viewer: TheViewer, id: IdGiven) -> ThingPage:
    """You see what it is, what it is about, and who works on it."""
    return pages.thing_of_kind(graph, viewer, "project", id)


@router.get(
    "/documents/{id}", summary="See a document's page", responses=examples.of(200, examples.DOCUMENT) | documented(404)
)
def document_page(graph: TheGraph, viewer: TheViewer, id: IdGiven) -> ThingPage:
    """You see what it says, what it is about, and who wrote it."""
    return pages.thing_of_kind(graph, viewer, "document", id)


@router.get("/groups/{id}", summary="See a group's page", responses=examples.of(200, examples.GROUP) | documented(404))
def group_page(graph: TheGraph, viewer: TheViewer, id: IdGiven) -> ThingPage:
    """You see what it is about, and who is in it."""
    return pages.thing_of_kind(graph, viewer, "group", id)


@router.get(
    "/divisions/{id}", summary="See a division's page", responses=examples.of(200, examples.DIVISION) | documented(404)
)
def division_page(graph: TheGraph, viewer: TheViewer, id: IdGiven) -> DivisionPage:
    """You see where it stands, what is below it, and who is in it."""
    return pages.division_page(graph, viewer, id)
