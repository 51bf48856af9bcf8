"""Skills that may be one by what they are called: each beside those with more people that spelling or meaning puts near."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import OSA

from expertise.store import Transaction
from expertise.vocabulary import Entry, Index, Suggestion, fold
from expertise.vocabulary.names import initials, name_of

NAMES_NEAR = 20
SLIPS = ((8, 2), (5, 1))
"""From so many letters on so many slips leave a name the same; shorter ones are other abbreviations."""

NUMBERS = re.compile(r"\d+")
"""Names that differ by a number are different."""

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
        if (why := _why(entry, other, one)) is not None:
            yield (min(skill, other.id), max(skill, other.id)), why


def told_apart(facts: Transaction) -> frozenset[Pair]:
    """The pairs of skills that were decided to be different."""
    return frozenset((row["skill"], row["other"]) for row in facts.read("told_apart"))


def in_order(index: Index, pair: Pair) -> tuple[Entry, Entry] | None:
    """The rarer of two skills, and the other; None where one is not there any more."""
    one, other = (index.get(skill) for skill in pair)
    if one is None or other is None:
        return None
    return (one, other) if _is_commoner(other, one) else (other, one)


def _is_commoner(other: Entry, one: Entry) -> bool:
    return (-other.people, other.id) < (-one.people, one.id)


def _why(entry: Entry, other: Entry, near: Suggestion) -> Likeness | None:
    key = fold(entry.label)
    keys = {name: fold(name) for name in (other.label, *other.alt_labels)}
    name = min(keys, key=lambda one: (OSA.distance(key, keys[one]), one))
    slips = next((slips for letters, slips in SLIPS if min(len(key), len(keys[name])) >= letters), 0)
    if key == keys[name]:
        return Likeness("alias", name)
    if OSA.distance(key, keys[name]) <= slips and NUMBERS.findall(key) == NUMBERS.findall(keys[name]):
        return Likeness("spelling", name)
    if near.because == "meaning":
        return Likeness("meaning", near.matched)
    if near.because == "initials" and _is_short(entry.label, near.matched):
        return Likeness("initials", near.matched)
    return None


def _is_short(text: str, other: str) -> bool:
    """Whether one of two names is the other's initials, letter by letter: that AWS may be more than one AW is for who types."""
    one, two = (name_of(each, is_label=True) for each in (text, other))
    return one.key in initials(two) or two.key in initials(one)
