"""The forms of one's own page about introductions: an answer, and whether one may be named."""

from typing import Annotated, Literal

from fastapi import APIRouter, Form
from starlette.responses import Response

from api.shapes import IdGiven
from api.viewer import TheGraph
from api.web.rendering import DONE, go
from api.web.signing import TheSender
from expertise import consents, introductions

router = APIRouter()
HERE = "/me#introductions"


@router.post("/me/introductions/{question}")
def answer(
    graph: TheGraph, viewer: TheSender, question: IdGiven, answer: Annotated[Literal["yes", "no", "back"], Form()]
) -> Response:
    """Answers, or takes the answer back."""
    with DONE:
        introductions.answer(graph, viewer, question, None if answer == "back" else answer)
    return go(HERE)


@router.post("/me/consent")
def consent(graph: TheGraph, viewer: TheSender, named: Annotated[Literal["yes", "no"], Form()]) -> Response:
    """Says whether one may be named."""
    if named == "yes":
        consents.allow(graph, viewer)
    else:
        consents.withdraw(graph, viewer)
    return go(HERE)
