"""The pages of community managers: skills that may be one, what merging them changes, and what was decided."""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import Response

from api.shapes import IdGiven
from api.viewer import TheGraph
from api.web.rendering import go, page
from api.web.signing import TheReader, TheSender
from expertise import curation
from expertise.decisions import record
from expertise.ids import id_text
from expertise.reporting import report_same
from expertise.review import queue

router = APIRouter()
Why = Annotated[str, Form(max_length=1000)]
Given = Annotated[IdGiven, Form()]


@router.get("/curation")
def likely(
    request: Request, graph: TheGraph, viewer: TheReader, after: Annotated[str | None, Query(max_length=40)] = None
) -> Response:
    """Skills that may be one, each pair with why and what merging changes."""
    return page(request, "curation.html", queue=queue(graph, viewer, after=after))


@router.get("/curation/record")
def decided(
    request: Request, graph: TheGraph, viewer: TheReader, before: Annotated[int | None, Query(ge=1, le=2**53)] = None
) -> Response:
    """What was decided, by whom and why, and undo beside it."""
    return page(request, "record.html", decisions=record(graph, viewer, before=before))


@router.post("/curation/merge")
def merge(graph: TheGraph, viewer: TheSender, skill: Given, other: Given, why: Why) -> Response:
    """Makes the first another name of the second."""
    curation.merge(graph, viewer, skill, other, why=why)
    return go("/curation/record")


@router.post("/curation/different")
def different(graph: TheGraph, viewer: TheSender, skill: Given, other: Given, why: Why) -> Response:
    """Says for good that the two are not the same."""
    curation.tell_apart(graph, viewer, skill, other, why=why)
    return go("/curation")


@router.post("/curation/undo")
def undo(graph: TheGraph, viewer: TheSender, number: Annotated[int, Form(ge=1, le=2**53)], why: Why) -> Response:
    """Takes a decision back."""
    curation.undo(graph, viewer, number, why=why)
    return go("/curation/record")


@router.post("/skills/{id}/same")
def same(graph: TheGraph, viewer: TheSender, id: IdGiven, other: Given) -> Response:
    """Tells community managers that two skills are one."""
    report_same(graph, viewer, id, other)
    return go(f"/skills/{id_text(id)}?told=yes")
