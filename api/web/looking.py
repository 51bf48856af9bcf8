"""The pages of a person, a skill, a project, a document, a group and a division."""

from collections.abc import Sequence
from typing import Literal

from fastapi import APIRouter, Request
from starlette.responses import Response

from api.language import read_best
from api.shapes import IdGiven
from api.viewer import TheGraph
from api.web.rendering import go, page
from api.web.signing import TheReader
from expertise import find as finding
from expertise import pages, profile
from expertise.answers import FoundPerson
from expertise.audience import contacts_of, is_member
from expertise.describe import people_shown
from expertise.find import Question
from expertise.graph import Graph
from expertise.models import Named, Viewer
from expertise.reach import reach

router = APIRouter()


@router.get("/people/{person}")
def person(
    request: Request, graph: TheGraph, viewer: TheReader, person: IdGiven, asked: Literal["", "yes"] = ""
) -> Response:
    """A person: how to reach them, the way that leads to them, and their experience with its evidence."""
    if person == viewer.person:
        return go("/me")
    found = profile.profile(graph, viewer, person)
    mutual, ways = person in contacts_of(viewer), reach(graph, viewer, person)
    return page(request, "person.html", person=found, ways=ways, mutual=mutual, asked=asked)


@router.get("/skills/{id}")
def skill(request: Request, graph: TheGraph, viewer: TheReader, id: IdGiven, told: Literal["", "yes"] = "") -> Response:
    """A skill: its other names, its people by division, its group, and what else is about it."""
    language = read_best(request)
    shown = pages.skill_page(graph, viewer, id, language=language)
    found = finding.find(graph, viewer, Question(skills=(id,)), language=language)
    mine = shown.group is not None and is_member(viewer, shown.group.id)
    return page(request, "skill.html", skill=shown, told=told, found=found, near=contacts_of(viewer), mine=mine)


@router.get("/projects/{id}")
def project(request: Request, graph: TheGraph, viewer: TheReader, id: IdGiven) -> Response:
    """A project."""
    return _thing(request, graph, viewer, "project", id)


@router.get("/documents/{id}")
def document(request: Request, graph: TheGraph, viewer: TheReader, id: IdGiven) -> Response:
    """A document."""
    return _thing(request, graph, viewer, "document", id)


@router.get("/groups/{id}")
def group(request: Request, graph: TheGraph, viewer: TheReader, id: IdGiven) -> Response:
    """A group."""
    return _thing(request, graph, viewer, "group", id)


@router.get("/divisions/{id}")
def division(request: Request, graph: TheGraph, viewer: TheReader, id: IdGiven) -> Response:
    """A division: where it stands, what is below it, and who is in it."""
    shown = pages.division_page(graph, viewer, id)
    return page(request, "division.html", division=shown, some=_people(graph, viewer, shown.some))


@router.get("/widget")
def manual(request: Request, _viewer: TheReader) -> Response:
    """How the skill picker comes on a page elsewhere, and what it does there."""
    return page(request, "widget.html", server=str(request.base_url).rstrip("/"))


def _thing(request: Request, graph: Graph, viewer: Viewer, kind: str, id: int) -> Response:
    thing = pages.thing_of_kind(graph, viewer, kind, id)
    about = [one.skill.id for one in thing.skills] if kind == "group" else []
    some = _people(graph, viewer, thing.some, about)
    return page(request, "thing.html", thing=thing, some=some, mine=is_member(viewer, id))


def _people(graph: Graph, viewer: Viewer, some: Sequence[Named], about: Sequence[int] = ()) -> Sequence[FoundPerson]:
    return people_shown(graph.store, viewer, [one.id for one in some], about)
