"""The search page: one box for skills, plain words and names, and what narrows the answer."""

from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from pydantic import BeforeValidator
from starlette.responses import Response

from api.language import read_best
from api.shapes import IdGiven
from api.viewer import TheGraph
from api.web.rendering import page
from api.web.signing import TheReader
from expertise import find as finding
from expertise.answers import Found
from expertise.asking import LONGEST_QUERY, MOST_SKILLS
from expertise.audience import contacts_of, is_member
from expertise.errors import Invalid
from expertise.find import Own, Question
from expertise.graph import Graph
from expertise.groups import group_about
from expertise.models import Viewer
from expertise.pages import top_divisions
from expertise.vocabulary import words

router = APIRouter()
PAGES = ("division", "cursor")
"""What of an address says which page of an answer is shown."""
Below = Annotated[IdGiven | None, BeforeValidator(lambda given: given or None)]
Kind = Literal["", "document", "project", "group", "declared", "interest"]
Skills = Annotated[list[IdGiven] | None, Query(max_length=MOST_SKILLS)]


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a question, from its beginning; what was left empty is not in it."""

    asked: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"/?{urlencode(self.asked)}"

    def has(self, name: str) -> bool:
        """Whether the question says something of this name."""
        return any(one[0] == name for one in self.asked)

    def less(self, name: str, value: str | None = None) -> "Address":
        """The same question without this, or without this one of several."""
        return Address(tuple(one for one in self.asked if one[0] != name or value not in (None, one[1])))

    def more(self, name: str, value: str) -> "Address":
        """The same question, and this."""
        return Address((*self.less(name, value).asked, (name, value)))

    def without_word(self, word: str) -> "Address":
        """The same question without a word of its text."""
        text = dict(self.asked).get("q", "")
        left = " ".join(typed for typed in text.split() if words(typed) != [word])
        return Address(tuple((name, left if name == "q" else value) for name, value in self.asked))


@router.get("/")
def search(
    request: Request, graph: TheGraph, viewer: TheReader,
    q: Annotated[str, Query(max_length=LONGEST_QUERY)] = "",
    own: Own = "last",
    since: Annotated[str, Query(max_length=20)] = "",
    place: Annotated[str, Query(max_length=200)] = "",
    kind: Kind = "",
    below: Below = None,
    skill: Skills = None,
    widen: Literal["yes", "no"] = "yes",
    without: Skills = None,
    division: IdGiven | None = None,
    cursor: Annotated[str | None, Query(max_length=20_000)] = None,
) -> Response:  # fmt: skip
    """Who has worked on what is asked, by division; or all of one division, a page at a time."""
    asked = Question(
        q.strip(), skills=tuple(skill) if skill else None, division=below, place=place.strip() or None,
        kinds=(kind,) if kind else None, since=since.strip() or None, own_division=own, widen=widen == "yes",
        without=tuple(without or ()),
    )  # fmt: skip
    kept = {"q": q, "own": own, "since": since, "place": place, "kind": kind, "below": below}
    found, fault = (
        _found(graph, viewer, asked, division, cursor, read_best(request)) if asked.query or skill else (None, "")
    )
    return page(
        request, "search.html", status=422 if fault else 200, found=found, fault=fault, kept=kept, again=again(request),
        near=contacts_of(viewer), groups=_groups(viewer, found), division=division,
        divisions=top_divisions(graph, viewer) if found or fault else (),
    )  # fmt: skip


def again(request: Request) -> Address:
    """The address of the same question, from its beginning."""
    asked = [(name, value) for name, value in request.query_params.multi_items() if name not in PAGES and value.strip()]
    return Address(tuple(asked))


def _groups(viewer: Viewer, found: Found | None) -> dict[int, int]:
    """The viewer's groups about what a question was read as, by skill."""
    groups = {one.id: group_about(one.id) for one in found.read_as} if found else {}
    return {skill: group for skill, group in groups.items() if is_member(viewer, group)}


def _found(
    graph: Graph, viewer: Viewer, asked: Question, division: int | None, cursor: str | None, language: str | None
) -> tuple[Found | None, str]:
    """The answer, or what is wrong with the date that narrows it."""
    try:
        if division is None:
            return finding.find(graph, viewer, asked, cursor=cursor, language=language), ""
        return finding.find_people(graph, viewer, asked, in_division=division, cursor=cursor, language=language), ""
    except Invalid as error:
        if error.where != "since":
            raise
        return None, error.said(viewer.language)
