"""How well find answers on an organisation whose files come with questions and their known answers, in a folder called truth."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from expertise.answers import Found
from expertise.asking import LONGEST_QUERY
from expertise.audience import viewer_of
from expertise.errors import Invalid, NotLoaded
from expertise.evidence import refresh
from expertise.find import Question, find, find_people
from expertise.graph import Graph, open_graph
from expertise.models import Viewer
from expertise.settings import Settings
from expertise.store import Transaction
from expertise.store.taken_back import taken_back
from loaders.load import load
from loaders.people import UNKNOWN
from loaders.report import Progress

TRUTH = "truth"
DEEPEST = 50
NOBODY_KNOWS_WHERE = ("(unknown)", UNKNOWN)


@dataclass(frozen=True, slots=True)
class Ranked:
    """For the questions of one file: how often an expert is first, among the first five, and the mean of 1 / the first's place."""

    file: str
    questions: int
    hit_at_1: float
    hit_at_5: float
    mrr: float


@dataclass(frozen=True, slots=True)
class Exact:
    """For the questions of one file: to how many the people by division are exactly the expected ones."""

    file: str
    questions: int
    exact: int


@dataclass(frozen=True, slots=True)
class Quality:
    """What was measured on an organisation."""

    ranked: tuple[Ranked, ...]
    exact: tuple[Exact, ...]


@dataclass(frozen=True, slots=True)
class _Asking:
    """The organisation that is asked, by whom, and its people and documents by the ids of the files."""

    graph: Graph
    viewer: Viewer
    people: Mapping[str, int]
    documents: Mapping[str, int]
    source: str


def measure(
    folder: Path, *, annotation: Literal["shown", "off"] = "shown", progress: Progress | None = None
) -> Quality:
    """Loads the folder into a store of its own, asks all questions of its truth folder, and tells how good the answers are.

    Raises `NotLoaded` when there are no questions, `Invalid` for a line that is none.
    """
    paths = sorted((folder / TRUTH).glob("*.jsonl"))
    if not paths:
        raise NotLoaded(f"{folder / TRUTH} holds no questions: put files like group_leads.jsonl there.")
    with TemporaryDirectory() as room:
        graph = open_graph(Settings(store=f"sqlite:///{room}/quality.db", annotation=annotation))
        try:
            source = load(graph, folder, audience="everyone", progress=progress).source
            return _measured(_asking(graph, source), {path.name: _questions(path) for path in paths})
        finally:
            graph.close()


def _asking(graph: Graph, source: str) -> _Asking:
    people = {row["source_id"]: row["person"] for row in graph.store.read("identities_of_source", source=source)}
    if not people:
        raise NotLoaded("there is nobody in this organisation.")
    things = graph.store.read("ids_of_things", source=source)
    documents = {row["source_id"]: row["id"] for row in things if row["type"] == "document"}
    return _Asking(graph, viewer_of(graph.store, min(people.values())), people, documents, source)


def _measured(asking: _Asking, files: Mapping[str, list[dict[str, Any]]]) -> Quality:
    ranked, exact = [], []
    for name, questions in files.items():
        if all("by_division" in question for question in questions):
            right = sum(
                _by_division(asking, question["query"]) == _expected(asking, question) for question in questions
            )
            exact.append(Exact(name, len(questions), right))
        elif all("experts" in question for question in questions):
            ranked.append(_ranked(name, [_place(asking, question) for question in questions]))
    return Quality(tuple(ranked), tuple(exact))


def _ranked(name: str, places: list[int | None]) -> Ranked:
    count = len(places)
    found = [place for place in places if place is not None]
    first = sum(place == 1 for place in found)
    early = sum(place <= 5 for place in found)
    return Ranked(name, count, first / count, early / count, sum(1 / place for place in found) / count)


def _place(asking: _Asking, question: Mapping[str, Any]) -> int | None:
    """The place of the first expert in the flat list, from 1; None when no expert is among the first fifty."""
    experts = {asking.people.get(one) for one in question["experts"]}
    document = asking.documents.get(str(question.get("qid", "")))
    found = _without(asking, document, question["query"]) if document else _asked(asking, question["query"])
    return next((place for place, one in enumerate(found.people, start=1) if one.id in experts), None)


def _asked(asking: _Asking, query: str) -> Found:
    return find_people(asking.graph, asking.viewer, Question(query[:LONGEST_QUERY]), limit=DEEPEST)


def _without(asking: _Asking, document: int, query: str) -> Found:
    """The answer while the document is not there."""

    def work(facts: Transaction) -> Found:
        authors = [row["person"] for row in facts.read("people_in_things", things=[document])]
        facts.write("drop_fact", [(person, "document", document, asking.source) for person in authors])
        facts.write("drop_thing", [(document,)])
        refresh(facts, authors)
        return _asked(asking, query)

    return taken_back(asking.graph.store, work)


def _by_division(asking: _Asking, query: str) -> dict[str, set[int]]:
    """All people with evidence from documents, by the name of their division."""
    question = Question(query[:LONGEST_QUERY], kinds=("document",), own_division="among")
    people: dict[str, set[int]] = {}
    cursor = None
    while True:
        found = find(asking.graph, asking.viewer, question, cursor=cursor)
        for division in found.divisions:
            people[division.name] = {one.id for one in division.first} | _more(
                asking, question, division.id, division.more
            )
        cursor = found.cursor
        if cursor is None:
            return people


def _more(asking: _Asking, question: Question, division: int, cursor: str | None) -> set[int]:
    people: set[int] = set()
    while cursor is not None:
        found = find_people(asking.graph, asking.viewer, question, in_division=division, cursor=cursor, limit=DEEPEST)
        people.update(one.id for one in found.people)
        cursor = found.cursor
    return people


def _expected(asking: _Asking, question: Mapping[str, Any]) -> dict[str, set[int | None]]:
    return {
        UNKNOWN if name in NOBODY_KNOWS_WHERE else name: {asking.people.get(one) for one in people}
        for name, people in question["by_division"].items()
    }


def _questions(path: Path) -> list[dict[str, Any]]:
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
        try:
            found.append(json.loads(line))
        except ValueError as error:
            raise Invalid(f"the line is not JSON: {error}.", where=f"{path.name}:{number}") from error
    return found
