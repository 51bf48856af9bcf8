"""The search page: one box for skills, plain words and names."""

from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from api.shapes import IdGiven
from api.viewer import TheGraph
from api.web.rendering import page
from api.web.signing import TheReader
from expertise import find as finding
from expertise.asking import LONGEST_QUERY, MOST_SKILLS
from expertise.find import Question
from expertise.models import Found

router = APIRouter()


@router.get("/")
def search(
    request: Request, graph: TheGraph, viewer: TheReader,
    q: Annotated[str, Query(max_length=LONGEST_QUERY)] = "",
    own: Literal["last", "among", "out"] = "last",
    since: Annotated[str, Query(max_length=20)] = "",
    place: Annotated[str, Query(max_length=200)] = "",
    skill: Annotated[list[IdGiven] | None, Query(max_length=MOST_SKILLS)] = None,
    widen: Literal["yes", "no"] = "yes",
    without: Annotated[list[IdGiven] | None, Query(max_length=MOST_SKILLS)] = None,
    division: IdGiven | None = None,
    cursor: Annotated[str | None, Query(max_length=20_000)] = None,
) -> Response:  # fmt: skip
    """Who has worked on what is asked, by division; or all of one division, a page at a time."""
    found: Found | None = None
    if q.strip() or skill:
        asked = Question(
            q, skills=tuple(skill) if skill else None, place=place or None, since=since or None, own_division=own,
            widen=widen == "yes", without=tuple(without or ()),
        )  # fmt: skip
        if division is None:
            found = finding.find(graph, viewer, asked, cursor=cursor)
        else:
            found = finding.find_people(graph, viewer, asked, in_division=division, cursor=cursor)
    kept = {"q": q, "own": own, "since": since, "place": place}
    return page(request, "search.html", found=found, kept=kept, again=again(request), division=division)


def again(request: Request) -> str:
    """The address of the same question, from its beginning."""
    asked = [(name, value) for name, value in request.query_params.multi_items() if name not in ("division", "cursor")]
    return f"/?{urlencode(asked)}"
