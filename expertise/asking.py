"""A question as it is understood: the skills it names, the words that are left, and the people it may name."""

from dataclasses import dataclass, replace

from expertise.errors import Invalid, NotFound
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.models import Skill, Viewer
from expertise.vocabulary import Ask, Entry, One, words

LONGEST_QUERY = 300
MOST_SKILLS = 8
FORGIVING_WORDS = 4
"""A question of up to so many words that names no skill is read as the nearest name."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was understood. `words` are all words of the question; `whole` says that it is nothing but the name of a skill."""

    skills: tuple[Skill, ...]
    words: tuple[str, ...]
    people: tuple[int, ...] = ()
    whole: bool = False


def read_question(graph: Graph, viewer: Viewer, query: str, *, skills: tuple[int, ...] | None = None) -> Asked:
    """What the question means to this viewer; with `skills` given, those are meant, whatever the words say.

    Raises `Invalid` for an empty or an over-long question, `NotFound` for a skill that the viewer may not know of.
    """
    text = query.strip()
    if len(text) > LONGEST_QUERY:
        raise Invalid(f"a question has at most {LONGEST_QUERY} characters; this one has {len(text)}.", where="q")
    if not text and not skills:
        raise Invalid("type a skill, a few words or a name.", where="q")
    found = tuple(dict.fromkeys(words(text)))
    if skills is not None:
        return Asked(tuple(_known(graph, viewer, skill) for skill in skills), found, whole=not found)
    people = tuple(graph.vocabulary.people_named(text))
    return replace(_skills_named(graph, viewer, text, found), people=people)


def _skills_named(graph: Graph, viewer: Viewer, text: str, found: tuple[str, ...]) -> Asked:
    match = graph.vocabulary.match(viewer, text)
    if isinstance(match, One):
        return Asked((_known(graph, viewer, match.id),), found, whole=True)
    mentions = dict.fromkeys(mention.id for mention in graph.vocabulary.annotate(viewer, text))
    if mentions:
        return Asked(tuple(_known(graph, viewer, skill) for skill in list(mentions)[:MOST_SKILLS]), found)
    if isinstance(match, Ask) and len(found) <= FORGIVING_WORDS and (nearest := match.candidates[0].id) is not None:
        return Asked((_known(graph, viewer, nearest),), found)
    return Asked((), found)


def _known(graph: Graph, viewer: Viewer, skill: int) -> Skill:
    entry = graph.vocabulary.entry(viewer, skill)
    if entry is None:
        raise NotFound("skill", id_text(skill))
    return as_skill(entry)


def as_skill(entry: Entry) -> Skill:
    """The skill as answers show it."""
    return Skill(entry.id, entry.label, entry.alt_labels, entry.people)
