"""Being introduced: what you are asked, your answer, and whether you may be named as somebody who connects divisions."""

from typing import Annotated

from fastapi import APIRouter, Body

from api import examples
from api.problems import documented
from api.shapes import IdGiven, IntroductionAnswer
from api.viewer import TheGraph, TheViewer
from expertise import consents, introductions
from expertise.introductions import MyIntroductions

router = APIRouter(prefix="/me", tags=["me"])
MINE = examples.of(200, examples.INTRODUCTIONS)


@router.get("/introductions", summary="See whom you may be introduced to", responses=MINE)
def mine(graph: TheGraph, viewer: TheViewer) -> MyIntroductions:
    """You see what waits for your answer, and the people of other divisions who said yes as you did. Nobody is told of your
    answer unless both of you say yes; what you do not answer within fourteen days is gone, as if it had not been asked."""
    return introductions.mine(graph, viewer)


@router.put(
    "/introductions/{question}",
    summary="Answer whether you want to be introduced",
    responses=MINE | documented(404, 413),
)
def answer(
    graph: TheGraph, viewer: TheViewer, question: IdGiven,
    given: Annotated[IntroductionAnswer, Body(openapi_examples=examples.ANSWERS)],
) -> MyIntroductions:  # fmt: skip
    """You say yes or no, or take your answer back with null, until the day that the question names or both have said yes."""
    return introductions.answer(graph, viewer, question, given.answer)


@router.put("/consent", summary="Agree to be named", status_code=204, responses=examples.nothing())
def allow(graph: TheGraph, viewer: TheViewer) -> None:
    """You may be named from now on as somebody who connects divisions, where managers look for ways between them."""
    consents.allow(graph, viewer)


@router.delete("/consent", summary="Do not agree to be named", status_code=204, responses=examples.nothing())
def withdraw(graph: TheGraph, viewer: TheViewer) -> None:
    """You are not named any more, and never were unless you agreed: managers read "somebody" of your division."""
    consents.withdraw(graph, viewer)
