"""What joins two divisions, and the next introduction between them: for managers and community managers."""

from typing import Annotated

from fastapi import APIRouter, Body, Query

from api import bridge_examples, examples
from api.problems import documented
from api.shapes import BetweenDivisions, IdGiven
from api.silos import TheManager
from api.viewer import TheGraph
from expertise.silos import bridges as between
from expertise.silos import introducing
from expertise.silos.bridges import Bridges
from expertise.silos.introducing import NextIntroduction

router = APIRouter(prefix="/silos", tags=["silos"], responses=documented(404))
One = Annotated[IdGiven, Query(description="A division.")]
Other = Annotated[IdGiven, Query(description="Another one, neither within the first nor above it.")]
NEXT, ASKED = examples.of(200, bridge_examples.PROPOSED), examples.of(200, bridge_examples.ASKED)


@router.get("/bridges", summary="See what joins two divisions", responses=examples.of(200, bridge_examples.BRIDGES))
def bridges(graph: TheGraph, viewer: TheManager, one: One, other: Other) -> Bridges:
    """You see the projects and groups between them, those of most short ways first where enough people are in them to say so,
    and how many people stand between, by division. People are named who agreed to it, by the alphabet."""
    return between.bridges(graph, viewer, one, other)


@router.get("/introduction", summary="See the next introduction between two divisions", responses=NEXT)
def next_introduction(graph: TheGraph, viewer: TheManager, one: One, other: Other) -> NextIntroduction:
    """You see which two people would shorten the ways between the divisions most, as "somebody" unless they agreed to be named;
    or, where a question waits, that it does. What one of the two has answered is told to nobody."""
    return introducing.next_introduction(graph, viewer, one, other)


@router.post("/introductions", summary="Ask two people whether they want to meet", responses=ASKED | documented(413))
def ask(
    graph: TheGraph,
    viewer: TheManager,
    asked: Annotated[BetweenDivisions, Body(openapi_examples=bridge_examples.ASKINGS)],
) -> NextIntroduction:
    """Both find the question on their own pages, for fourteen days. Whoever asks while a question waits is given that one."""
    return introducing.ask(graph, viewer, asked.one, asked.other)


@router.delete("/introductions", summary="Take a question back", responses=NEXT)
def take_back(graph: TheGraph, viewer: TheManager, one: One, other: Other) -> NextIntroduction:
    """Neither of the two finds it any more. The next can be asked when this one would have been gone."""
    return introducing.take_back(graph, viewer, one, other)


@router.get(
    "/introductions",
    summary="See which introductions are asked for",
    responses=examples.of(200, (bridge_examples.ASKED,)),
)
def asked(graph: TheGraph, viewer: TheManager) -> tuple[NextIntroduction, ...]:
    """You see the questions that wait, whoever asked them, and between which divisions two people met in the last ninety days."""
    return introducing.asked(graph, viewer)
