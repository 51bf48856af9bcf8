"""The skill picker for any page: one script at an address that stays, and the names that it offers."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import FileResponse
from starlette.types import ASGIApp

from api.language import read_best
from api.viewer import TheGraph
from api.web.files import manifest, sent
from api.web.signing import TheNamed
from expertise.asking import LONGEST_QUERY
from expertise.vocabulary import Suggestion

ADDRESS = "/widget/v1"
AN_HOUR = "public, max-age=3600"
router = APIRouter()


def widget(origins: Sequence[str]) -> ASGIApp:
    """The script and its names, which pages of these other origins may use too."""
    return CORSMiddleware(router, allow_origins=origins, allow_methods=["GET"], allow_credentials=True)


@router.get("/skill-picker.js")
def script(request: Request) -> FileResponse:
    """The element."""
    return sent(request, manifest().files["skill-picker.js"], AN_HOUR)


@router.get("/suggest")
def suggest(
    request: Request, graph: TheGraph, viewer: TheNamed,
    q: Annotated[str, Query(max_length=LONGEST_QUERY)] = "",
) -> list[Suggestion]:  # fmt: skip
    """The names that others already use, for whoever is signed in here."""
    return graph.vocabulary.suggest(viewer, q, language=read_best(request))
