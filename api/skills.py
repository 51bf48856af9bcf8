"""Skills: the names that others already use, choosing one, and its page."""

from typing import Annotated

from fastapi import APIRouter, Body, Query, Request

from api import examples
from api.language import read_best
from api.problems import documented
from api.shapes import IdGiven, SameAs, SkillChoice, Undo
from api.viewer import TheGraph, TheViewer
from expertise import connect
from expertise.answers import Connection, SkillPage
from expertise.asking import LONGEST_QUERY
from expertise.models import Skill
from expertise.pages import skill_page
from expertise.reporting import report_same
from expertise.vocabulary import Suggestion

router = APIRouter(tags=["skills"])


@router.get("/skills/suggest", summary="Suggest names while you type", responses=examples.of(200, examples.SUGGESTED))
def suggest(
    request: Request,
    graph: TheGraph,
    viewer: TheViewer,
    q: Annotated[
        str, Query(max_length=LONGEST_QUERY, description="What you have typed so far.", examples=["kubern"])
    ] = "",
) -> list[Suggestion]:
    """You get at most eight lines, each with how many people have worked on the skill and why it matched. They are in the
    language you read best, where a vocabulary has them in it.
    The last line, without an id, offers to create what you typed; it is there when nothing is called the same."""
    return graph.vocabulary.suggest(viewer, q, language=read_best(request))


@router.post(
    "/me/skills",
    summary="Choose a skill or an interest, and get connected",
    status_code=201,
    responses=examples.of(201, examples.CONNECTION) | documented(404, 409, 413, candidates=examples.SUGGESTED),
)
def choose(
    graph: TheGraph,
    viewer: TheViewer,
    choice: Annotated[SkillChoice, Body(openapi_examples=examples.CHOICES)],
) -> Connection:
    """You get the people you now share it with, the group about it, and the word with which you undo the choice.
    Choosing twice changes nothing. Where the text may mean several skills, the answer is 409 with the candidates."""
    return connect.choose(
        graph, viewer, choice.text, kind=choice.kind, skill=choice.skill, create=choice.create, audience=choice.audience
    )


@router.post(
    "/me/undo", summary="Undo a choice", responses=examples.of(200, examples.KUBERNETES) | documented(404, 413)
)
def undo(graph: TheGraph, viewer: TheViewer, word: Annotated[Undo, Body(openapi_examples=examples.UNDO)]) -> Skill:
    """You get the skill that is no longer yours. What others have joined or used since stays."""
    return connect.undo(graph, viewer, word.undo)


@router.post("/skills/same", summary="Tell that two skills are the same", status_code=204,
             responses=examples.nothing() | documented(404, 413))  # fmt: skip
def same(graph: TheGraph, viewer: TheViewer, two: Annotated[SameAs, Body(openapi_examples=examples.SAME)]) -> None:
    """Community managers see the two in their queue, and how many people told so, but not who. Telling it twice changes
    nothing."""
    report_same(graph, viewer, two.skill, two.other)


@router.get(
    "/skills/{id}", summary="See a skill's page", responses=examples.of(200, examples.SKILL_PAGE) | documented(404)
)
def page(request: Request, graph: TheGraph, viewer: TheViewer, id: IdGiven) -> SkillPage:
    """You see what it is called, in the language you read best where a vocabulary has a name in it, and in others, how many
    people have worked on it or are interested, its group, projects and documents,
    and the broader, narrower and related skills. `GET /api/find?skill={id}` gives its people by division."""
    return skill_page(graph, viewer, id, language=read_best(request))
