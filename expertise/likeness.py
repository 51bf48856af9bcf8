"""Skills that may be one by what they are called: each beside those with more people that spelling or meaning puts near."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import OSA

from expertise.vocabulary import Entry, Index, Suggestion, fold

NAMES_NEAR = 20
SLIPS = ((8, 2), (5, 1))
"""From so many letters on so many slips leave a name the same; shorter ones are other abbreviations."""

Pair = tuple[int, int]
"""Two skills, the smaller id first."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two skills may be one. reported: `people` said so. spelling, alias, initials, meaning: what the one is called is near
    the other's name `matched`."""

    because: Literal["reported", "spelling", "alias", "initials", "meaning"]
    matched: str | None = None
    people: int = 0


def like(index: Index, skill: int) -> Iterator[tuple[Pair, Likeness]]:
    """The skills that this one may be another name of."""
    entry = index.get(skill)
    for one in index.suggest(entry.label, limit=NAMES_NEAR) if entry else ():
        other = index.get(one.id) if one.id is not None else None
        if entry is None or other is None or other.id == entry.id or not _is_commoner(other, entry):
            continue
        if (why := _why(entry, one)) is not None:
            yield (min(skill, other.id), max(skill, other.id)), why


def in_order(index: Index, pair: Pair) -> tuple[Entry, Entry] | None:
    """The rarer of two skills, and the other; None where one is not there any more."""
    one, other = (index.get(skill) for skill in pair)
    if one is None or other is None:
        return None
    return (one, other) if _is_commoner(other, one) else (other, one)


def _is_commoner(other: Entry, one: Entry) -> bool:
    return (-other.people, other.id) < (-one.people, one.id)


def _why(entry: Entry, near: Suggestion) -> Likeness | None:
    one, other = fold(entry.label), fold(near.matched)
    if near.because in ("initials", "meaning"):
        return Likeness("initials" if near.because == "initials" else "meaning", near.matched)
    if near.because == "alias" and one == other:
        return Likeness("alias", near.matched)
    slips = next((slips for letters, slips in SLIPS if min(len(one), len(other)) >= letters), 0)
    if near.because in ("typo", "alias", "word") and 0 < OSA.distance(one, other, score_cutoff=slips) <= slips:
        return Likeness("spelling", near.matched)
    return None
