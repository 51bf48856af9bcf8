"""Skills: the names that others already use, choosing one, and its page."""

from typing import Annotated

from fastapi import APIRouter, Body, Query

from api import examples
from api.problems import documented
from api.shapes import IdGiven, SkillChoice, Undo
from api.viewer import TheGraph, TheViewer
from expertise import connect
from expertise.asking import LONGEST_QUERY
from expertise.models import Connection, Skill, SkillPage
from expertise.pages import skill_page
from expertise.vocabulary import Suggestion

router = APIRouter(tags=["skills"])


@router.get(
    "/skills/suggest", summary="Suggest names while somebody types", responses=examples.of(200, examples.SUGGESTED)
)
def suggest(
    graph: TheGraph,
    viewer: TheViewer,
    q: Annotated[str, Query(max_length=LONGEST_QUERY, description="What has been typed.", examples=["kubern"])] = "",
) -> list[Suggestion]:
    """At most eight lines, each with how many people hold the skill and why it matched.
    The line without id, always last, offers to create what was typed; it is there when nothing is called the same."""
    return graph.vocabulary.suggest(viewer, q)


@router.post(
    "/me/skills",
    summary="Choose a skill or an interest, and be connected",
    status_code=201,
    responses=examples.of(201, examples.CONNECTION) | documented(404, 409, 413, candidates=examples.SUGGESTED),
)
def choose(
    graph: TheGraph,
    viewer: TheViewer,
    choice: Annotated[SkillChoice, Body(openapi_examples=examples.CHOICES)],
) -> Connection:
    """The people you now share it with, the group about it, and the word that takes the choice back.
    Choosing twice changes nothing. Where the text may mean several skills, the answer is 409 with the candidates."""
    return connect.choose(
        graph, viewer, choice.text, kind=choice.kind, skill=choice.skill, create=choice.create, audience=choice.audience
    )


@router.post(
    "/me/undo", summary="Take a choice back", responses=examples.of(200, examples.KUBERNETES) | documented(404, 413)
)
def undo(graph: TheGraph, viewer: TheViewer, word: Annotated[Undo, Body(openapi_examples=examples.UNDO)]) -> Skill:
    """The skill that is no longer yours. What others have since joined or used stays."""
    return connect.undo(graph, viewer, word.undo)


@router.get("/skills/{id}", summary="A skill's page", responses=examples.of(200, examples.SKILL_PAGE) | documented(404))
def page(graph: TheGraph, viewer: TheViewer, id: IdGiven) -> SkillPage:
    """What it is called, its people by division, its group, projects and documents."""
    return skill_page(graph, viewer, id)
