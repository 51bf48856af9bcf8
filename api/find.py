"""Finding: who has worked on it, across divisions or as one list."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request

from api import examples
from api.language import read_best
from api.problems import documented
from api.shapes import IdGiven
from api.viewer import TheGraph, TheViewer
from expertise import find as finding
from expertise.answers import Found
from expertise.asking import LONGEST_QUERY, MOST_SKILLS
from expertise.find import Own, Question
from expertise.models import EvidenceKind

router = APIRouter(tags=["find"])
MOST_LEFT_OUT = 20


@router.get(
    "/find", summary="Find who has worked on something", responses=examples.of(200, examples.FOUND) | documented(404)
)
def find(
    request: Request,
    graph: TheGraph,
    viewer: TheViewer,
    q: Annotated[
        str,
        Query(
            max_length=LONGEST_QUERY,
            description="Skills, words or a name.",
            examples=["kubernetes scheduling"],
        ),
    ] = "",
    across: Annotated[
        Literal["divisions", "people"], Query(description="Whether people come by division, or as one flat list.")
    ] = "divisions",
    own_division: Annotated[
        Own, Query(description="Where your own division stands: last, among the others, or out.")
    ] = "last",
    division: Annotated[IdGiven | None, Query(description="Only this division and all below it.")] = None,
    place: Annotated[
        str | None, Query(max_length=200, description="Only people who work there.", examples=["Aarhus"])
    ] = None,
    kind: Annotated[list[EvidenceKind] | None, Query(description="Only these kinds of evidence.")] = None,
    since: Annotated[
        str | None,
        Query(max_length=20, description="Only evidence from then on: 2024, 2024-05 or 2024-05-12.", examples=["2024"]),
    ] = None,
    skill: Annotated[
        list[IdGiven] | None,
        Query(max_length=MOST_SKILLS, description="These skills are meant, whatever the words say."),
    ] = None,
    widen: Annotated[
        Literal["yes", "no"],
        Query(
            description="Whether narrower or related skills are looked for too, after all others, where few are found."
        ),
    ] = "yes",
    without: Annotated[
        list[IdGiven] | None,
        Query(
            max_length=MOST_LEFT_OUT, description="Never these skills: the words do not mean them, nor are they added."
        ),
    ] = None,
    in_division: Annotated[
        IdGiven | None, Query(description="Only this division, all its people, a page at a time.")
    ] = None,
    cursor: Annotated[
        str | None, Query(max_length=20_000, description="Where the list goes on, as an answer gave it.")
    ] = None,
) -> Found:
    """You get people with evidence for what you ask, each with the reasons in words and the channels to reach them.
    People found by the words of texts alone come after those found by evidence. Where few are found, narrower or related
    skills are looked for too: `widened` says which and why, and who is found by them alone comes last, marked `widened`.
    Skills are called as in the language you read best, where a vocabulary has a name in it."""
    asked = Question(
        q, skills=tuple(skill) if skill else None, division=division, place=place,
        kinds=tuple(kind) if kind else None, since=since, own_division=own_division,
        widen=widen == "yes", without=tuple(without or ()),
    )  # fmt: skip
    if across == "people" or in_division is not None:
        return finding.find_people(
            graph, viewer, asked, in_division=in_division, cursor=cursor, language=read_best(request)
        )
    return finding.find(graph, viewer, asked, cursor=cursor, language=read_best(request))
