"""The pages of community managers: skills that may be one, what merging them changes, what was decided, names that wait."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, HTTPException, Query, Request
from starlette.responses import Response

from api.shapes import IdGiven
from api.viewer import TheGraph
from api.web.rendering import go, page
from api.web.signing import TheReader, TheSender
from expertise import curation, splitting
from expertise.calling import skill_called
from expertise.decisions import COMMUNITY_MANAGER, record
from expertise.ids import id_text
from expertise.models import Viewer
from expertise.pages import skill_page
from expertise.reporting import report_same
from expertise.review import merging, queue
from expertise.waiting import names_waiting

router = APIRouter()
Why = Annotated[str, Form(max_length=1000)]
Name = Annotated[str, Form(max_length=1000)]
Given = Annotated[IdGiven, Form()]


def the_curator(viewer: TheReader) -> Viewer:
    """A community manager; to anybody else these pages are unknown."""
    if COMMUNITY_MANAGER not in viewer.roles:
        raise HTTPException(404)
    return viewer


TheCurator = Annotated[Viewer, Depends(the_curator)]


def the_decider(_viewer: TheCurator, sender: TheSender) -> Viewer:
    """A community manager who sent a form of ours."""
    return sender


TheDecider = Annotated[Viewer, Depends(the_decider)]


@router.get("/curation")
def likely(
    request: Request, graph: TheGraph, viewer: TheCurator, after: Annotated[str | None, Query(max_length=40)] = None
) -> Response:
    """Skills that may be one, each pair with why and what merging changes."""
    return page(request, "curation.html", queue=queue(graph, viewer, after=after))


@router.get("/curation/waiting")
def waiting(request: Request, graph: TheGraph, viewer: TheCurator) -> Response:
    """Doubtful names, which wait for a second person."""
    return page(request, "waiting.html", waiting=names_waiting(graph, viewer))


@router.get("/curation/record")
def decided(
    request: Request, graph: TheGraph, viewer: TheCurator, before: Annotated[int | None, Query(ge=1, le=2**53)] = None
) -> Response:
    """What was decided, by whom and why, and undo beside it."""
    return page(request, "record.html", decisions=record(graph, viewer, before=before))


@router.get("/curation/merge")
def effect(
    request: Request, graph: TheGraph, viewer: TheCurator, skill: IdGiven,
    other: Annotated[str, Query(max_length=1000)],
) -> Response:  # fmt: skip
    """What making a skill another name of a second one would change, before it is done."""
    return page(request, "merge.html", pair=merging(graph, viewer, skill, skill_called(graph, viewer, other)))


@router.get("/curation/skills/{id}")
def curated(request: Request, graph: TheGraph, viewer: TheCurator, id: IdGiven) -> Response:
    """What can be decided about one skill: merge, split, rename, retire."""
    return page(request, "curated.html", skill=skill_page(graph, viewer, id))


@router.post("/curation/merge")
def merge(graph: TheGraph, viewer: TheDecider, skill: Given, other: Given, why: Why) -> Response:
    """Makes the first another name of the second."""
    curation.merge(graph, viewer, skill, other, why=why)
    return go("/curation/record")


@router.post("/curation/different")
def different(graph: TheGraph, viewer: TheDecider, skill: Given, other: Given, why: Why) -> Response:
    """Says for good that the two are not the same."""
    curation.tell_apart(graph, viewer, skill, other, why=why)
    return go("/curation")


@router.post("/curation/split")
def split(
    graph: TheGraph, viewer: TheDecider, skill: Given, why: Why,
    names: Annotated[list[Name] | None, Form(max_length=splitting.MOST_NAMES)] = None, into: Name = "",
) -> Response:  # fmt: skip
    """Makes names of a skill another one, or names of another."""
    goal = skill_called(graph, viewer, into) if into.strip() else None
    splitting.split(graph, viewer, skill, names or (), into=goal, why=why)
    return go("/curation/record")


@router.post("/curation/rename")
def rename(graph: TheGraph, viewer: TheDecider, skill: Given, name: Name, why: Why) -> Response:
    """Calls a skill something else."""
    curation.rename(graph, viewer, skill, name, why=why)
    return go("/curation/record")


@router.post("/curation/retire")
def retire(graph: TheGraph, viewer: TheDecider, skill: Given, why: Why) -> Response:
    """Offers a skill to nobody any more."""
    curation.retire(graph, viewer, skill, why=why)
    return go("/curation/record")


@router.post("/curation/undo")
def undo(graph: TheGraph, viewer: TheDecider, number: Annotated[int, Form(ge=1, le=2**53)], why: Why) -> Response:
    """Takes a decision back."""
    curation.undo(graph, viewer, number, why=why)
    return go("/curation/record")


@router.post("/skills/{id}/same")
def same(graph: TheGraph, viewer: TheSender, id: IdGiven, other: Name) -> Response:
    """Tells community managers that two skills are one: the other by its id, or by its name."""
    report_same(graph, viewer, id, skill_called(graph, viewer, other))
    return go(f"/skills/{id_text(id)}?told=yes")
