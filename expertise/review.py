"""The queue of those who curate: skills that may be one, why, and what merging them changes; of what everyone may see alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from expertise.asking import as_skill
from expertise.curation import both_offered, check_not_told_apart
from expertise.decisions import check_curator
from expertise.errors import Invalid, NotFound
from expertise.graph import Graph
from expertise.ids import id_text, read_id
from expertise.likeness import Likeness, Pair, in_order, like, told_apart
from expertise.models import EVERYONE, Named, Skill, Viewer
from expertise.vocabulary import Entry, Index

PAIRS = 10
LOOKED_AT = 1_000
"""So many skills are looked at for one page, whether or not any of them is like another."""
MOST_GROUPS = 10
MOST_HOLDERS = 2**53

Likenesses = Mapping[Pair, tuple[Likeness, ...]]
"""Why each pair may be one."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What merging changes: `people` come to what `with_people` have, `shared` of them have both; `groups` are about the two, and
    each stays; `names` become other names."""

    people: int
    with_people: int
    shared: int
    groups: tuple[Named, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likely:
    """Two skills that may be one: the rarer, what it would become another name of, why, and what merging them changes."""

    skill: Skill
    into: Skill
    because: tuple[Likeness, ...]
    effect: Effect


@dataclass(frozen=True, slots=True)
class Queue:
    """A page of likely duplicates, those that people reported first; `more` is where the next page begins."""

    pairs: tuple[Likely, ...]
    more: str | None


def queue(graph: Graph, viewer: Viewer, *, after: str | None = None) -> Queue:
    """A page of skills that may be one, those with most people first; pairs that were told apart are never among them.

    Raises `NotAllowed` and `Invalid`.
    """
    check_curator(graph, viewer)
    people, skill = _place(after) if after else (MOST_HOLDERS, 0)
    held = graph.store.read("skills_held", people=people, after=skill, limit=LOOKED_AT)
    reported = {(row["skill"], row["other"]): row["people"] for row in graph.store.read("taken_for_one")}
    index, apart = graph.vocabulary.index(), told_apart(graph.store)
    first = {} if after else {pair: _reported(index, pair, count) for pair, count in reported.items()}
    found, looked_at = _with_those_alike(index, [row["skill"] for row in held], first)
    more = looked_at < len(held) or len(held) == LOOKED_AT
    left = {pair: why for pair, why in found.items() if pair not in apart and (not after or pair not in reported)}
    place = f"{held[looked_at - 1]['people']}.{id_text(held[looked_at - 1]['skill'])}" if more else None
    return Queue(tuple(_likely(graph, index, left)), place)


def merging(graph: Graph, viewer: Viewer, skill: int, into: int) -> Likely:
    """What merging a skill into another one would change, and what speaks for it. Raises `NotAllowed`, `NotFound`, and `Invalid`
    for two that are one already or were told apart."""
    check_curator(graph, viewer)
    check_not_told_apart(graph.store, *both_offered(graph.store, skill, into))
    index = graph.vocabulary.index()
    gone, kept = index.get(skill), index.get(into)
    if gone is None or kept is None:
        raise NotFound("skill", id_text(skill if gone is None else into))
    pair = (min(skill, into), max(skill, into))
    people = {(row["skill"], row["other"]): row["people"] for row in graph.store.read("taken_for_one")}.get(pair, 0)
    effect = _effects(graph, [(gone, kept)])[skill, into]
    return Likely(as_skill(gone), as_skill(kept), _reported(index, pair, people), effect)


def _reported(index: Index, pair: Pair, people: int) -> tuple[Likeness, ...]:
    """Why a pair may be one that so many people reported: that, and what else is like."""
    both = in_order(index, pair)
    more = (why for one, why in like(index, both[0].id) if one == pair) if both else ()
    return (*([Likeness("reported", people=people)] if people else ()), *more)


def _with_those_alike(index: Index, skills: list[int], found: Likenesses) -> tuple[Likenesses, int]:
    """The pairs found, with those of as many of the skills as fill a page, and how many were looked at."""
    alike = dict(found)
    for place, skill in enumerate(skills, start=1):
        alike |= {pair: (why,) for pair, why in like(index, skill) if pair not in alike}
        if len(alike) >= PAIRS:
            return alike, place
    return alike, len(skills)


def _likely(graph: Graph, index: Index, found: Likenesses) -> Iterator[Likely]:
    two = [(both, why) for pair, why in found.items() if (both := in_order(index, pair)) is not None]
    pairs = [both for both, _ in two]
    effects = _effects(graph, pairs)
    for (rare, common), why in two:
        yield Likely(as_skill(rare), as_skill(common), why, effects[rare.id, common.id])


def _effects(graph: Graph, pairs: list[tuple[Entry, Entry]]) -> dict[Pair, Effect]:
    if not pairs:
        return {}
    skills = {one.id for pair in pairs for one in pair}
    about = [
        ("things_about", {"skill": skill, "type": "group", "audiences": [EVERYONE], "limit": MOST_GROUPS})
        for skill in sorted(skills)
    ]
    sides = {"skills": [rare.id for rare, _ in pairs], "others": [common.id for _, common in pairs]}
    held, *groups = graph.store.read_several(("holders_of_pairs", sides), *about)
    counts = {(row["skill"], row["other"]): row for row in held}
    of = {
        skill: [Named(row["id"], row["name"]) for row in rows]
        for skill, rows in zip(sorted(skills), groups, strict=True)
    }
    return {
        (rare.id, common.id): Effect(
            counts[rare.id, common.id]["people"], counts[rare.id, common.id]["with_people"],
            counts[rare.id, common.id]["shared"], tuple(dict.fromkeys((*of[rare.id], *of[common.id]))),
            (rare.label, *rare.alt_labels),
        )
        for rare, common in pairs
    }  # fmt: skip


def _place(after: str) -> tuple[int, int]:
    people, _, skill = after.partition(".")
    if not people.isdecimal() or len(people) > 15:
        raise Invalid("this is no place in the queue: give what `more` said.", where="after")
    return int(people), read_id(skill)
