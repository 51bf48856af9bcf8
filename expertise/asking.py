"""A question as it is understood: the skills it names, the words that are left, and the people it may name."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from expertise.errors import Invalid, NotFound
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.meanings import entry_meant
from expertise.models import Skill, Viewer
from expertise.small_talk import told
from expertise.vocabulary import Entry, Match, Mention, Nothing, One, words
from expertise.vocabulary.fulltext import LITTLE_WORDS, asked_words
from expertise.vocabulary.known import Known

LONGEST_QUERY = 300
MOST_SKILLS = 8
FORGIVING_WORDS = 4
"""A question of up to so many words that names no skill is read as the nearest name."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was understood: the skills meant, the words of the question, and the people whose name it is.

    `left_over` are the words that name none of the skills, and say something. `sought` are all that say something, as full text
    is searched by them, and `left` those left over. `known` is the vocabulary as it was read by.
    """

    known: Known
    skills: tuple[Skill, ...]
    words: tuple[str, ...]
    sought: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    people: tuple[int, ...] = ()
    left_over: tuple[str, ...] = ()


def read_question(
    graph: Graph, viewer: Viewer, query: str, *, skills: tuple[int, ...] | None = None, without: Collection[int] = ()
) -> Asked:
    """What the question means to this viewer; with `skills` given, those are meant, whatever the words say.

    The words do not mean the skills that it is read `without`. Raises `Invalid` for an empty or an over-long question,
    `NotFound` for a skill that the viewer may not know of.
    """
    text = query.strip()
    if len(text) > LONGEST_QUERY:
        raise Invalid(
            "a question has at most %(most)s characters; this one has %(num)s.",
            where="q",
            most=LONGEST_QUERY,
            num=len(text),
        )
    if not text and not skills:
        raise Invalid("type a skill, a few words or a name.", where="q")
    known = graph.vocabulary.known_to(viewer)
    for skill in without:
        _skill(known, skill)
    if skills is not None:
        skills = tuple(entry.id if (entry := entry_meant(graph.store, known, one)) else one for one in skills)
        return _asked(known, viewer, text, skills, _mentions(known, text, set(skills)) if text else [])
    return replace(_skills_named(known, viewer, text, without), people=tuple(graph.vocabulary.people_named(text)))


def _skills_named(known: Known, viewer: Viewer, text: str, without: Collection[int]) -> Asked:
    match = known.match(text)
    if isinstance(match, One) and match.because != "typo" and match.id not in without:
        return _asked(known, viewer, text, [match.id], None)
    if mentions := [one for one in _mentions(known, text) if one.id not in without]:
        return _asked(known, viewer, text, [mention.id for mention in mentions], mentions)
    nearest = _nearest(match, without) if len(words(text)) <= FORGIVING_WORDS else None
    if nearest is None:
        return _asked(known, viewer, text, [], [])
    return _asked(known, viewer, text, [nearest], None)


def _nearest(match: Match, without: Collection[int]) -> int | None:
    """The skill that the text is most likely spelled for; what only means nearly the same widens a question instead."""
    if isinstance(match, Nothing):
        return None
    several = (
        [(match.id, match.because)] if isinstance(match, One) else [(one.id, one.because) for one in match.candidates]
    )
    return next((id for id, because in several if because != "meaning" and id is not None and id not in without), None)


def _mentions(known: Known, text: str, of: Collection[int] | None = None) -> list[Mention]:
    """The places where the text names these skills, or else the first ones that it names."""
    found = known.annotate(text)
    meant = list(dict.fromkeys(mention.id for mention in found))[:MOST_SKILLS] if of is None else of
    return [mention for mention in found if mention.id in meant]


def _asked(
    known: Known, viewer: Viewer, text: str, skills: Iterable[int], mentions: Sequence[Mention] | None
) -> Asked:  # fmt: skip
    """The question as it is read; without mentions the whole text names the skill."""
    rest = "" if mentions is None else text
    for mention in reversed(mentions or ()):
        rest = f"{rest[: mention.start]} {rest[mention.end :]}"
    meant = tuple(_skill(known, skill) for skill in dict.fromkeys(skills))
    sought = told(text, viewer.language) or text
    left = told(rest, viewer.language) or ("" if meant else rest)
    over = tuple(word for word in dict.fromkeys(words(left)) if word not in LITTLE_WORDS)
    return Asked(
        known, meant, tuple(dict.fromkeys(words(text))), asked_words(sought), asked_words(left), left_over=over
    )


def _skill(known: Known, skill: int) -> Skill:
    entry = known.entry(skill)
    if entry is None:
        raise NotFound("skill", id_text(skill))
    return as_skill(entry)


def as_skill(entry: Entry) -> Skill:
    """The skill as answers show it."""
    return Skill(entry.id, entry.label, entry.alt_labels, entry.people)
