"""Who or what somebody means who types a name instead of an id."""

from expertise.errors import Ambiguous, Invalid, NotFound
from expertise.graph import Graph
from expertise.ids import read_id
from expertise.meanings import entry_meant
from expertise.models import Named, Viewer
from expertise.vocabulary import One, fold, words


def person_called(graph: Graph, text: str, viewer: Viewer | None = None) -> int:
    """The person of this id, source id, e-mail or full name; an e-mail hidden from the viewer names nobody.

    Without a viewer any e-mail counts: so the viewer is named. Raises `NotFound`, and `Ambiguous` with the people.
    """
    typed = text.strip()
    person = _id_in(typed)
    if person is not None and graph.store.read("people", people=[person]):
        return person
    audiences = None if viewer is None else list(viewer.audiences)
    known = [row["person"] for row in graph.store.read("people_by_identity", text=typed, audiences=audiences)]
    return _only(graph, typed, known or _of_that_name(graph, typed))


def division_called(graph: Graph, text: str) -> int:
    """The division of this id or name. Raises `NotFound`, and `Ambiguous` with the divisions."""
    typed = text.strip()
    division = _id_in(typed)
    if division is not None and graph.store.read("names_of_divisions", divisions=[division]):
        return division
    found = [Named(row["id"], row["name"]) for row in graph.store.read("divisions_called", name=typed)]
    if not found:
        raise NotFound("division", typed)
    if len(found) > 1:
        raise Ambiguous(typed, found)
    return found[0].id


def skill_called(graph: Graph, viewer: Viewer, text: str) -> int:
    """The skill of this id or name. Raises `NotFound`."""
    skill = _id_in(text.strip())
    entry = None if skill is None else entry_meant(graph.store, graph.vocabulary.known_to(viewer), skill)
    if entry is not None:
        return entry.id
    match = graph.vocabulary.match(viewer, text)
    if not isinstance(match, One):
        raise NotFound("skill", text)
    return match.id


def _only(graph: Graph, typed: str, people: list[int]) -> int:
    if not people:
        raise NotFound("person", typed)
    if len(people) > 1:
        rows = graph.store.read("people", people=people)
        raise Ambiguous(typed, [Named(row["id"], f"{row['name']} ({row['division_name']})") for row in rows])
    return people[0]


def _of_that_name(graph: Graph, typed: str) -> list[int]:
    asked = sorted(words(typed))
    near = graph.store.read("people", people=graph.vocabulary.people_named(typed))
    return [row["id"] for row in near if fold(row["name"]) == fold(typed) or sorted(words(row["name"])) == asked]


def _id_in(text: str) -> int | None:
    try:
        return read_id(text)
    except Invalid:
        return None
