"""Choosing the language of the pages."""

from typing import Annotated

from fastapi import APIRouter, Cookie, Form, Request
from starlette.responses import Response

from api.language import COOKIE, MOST_LETTERS
from api.viewer import TheGraph
from api.web import signing
from api.web.rendering import go, within

router = APIRouter()
A_YEAR = 365 * 24 * 60 * 60


@router.post("/language")
def choose(
    request: Request, graph: TheGraph, language: Annotated[str, Form(max_length=MOST_LETTERS)],
    to: Annotated[str, Form(max_length=40_000)] = "/", form_token: Annotated[str, Form()] = "",
    who: Annotated[str, Cookie(alias=signing.COOKIE)] = "",
) -> Response:  # fmt: skip
    """The page from which this was chosen, in this language, as all of them are from now on."""
    viewer = signing.signed_in(request, graph, who)
    if viewer is not None:
        signing.the_sender(graph, viewer, form_token)
    answer = go(within(to))
    answer.set_cookie(COOKIE, language, max_age=A_YEAR, httponly=True, samesite="lax")
    return answer
