"""Names that may not be skills at all: somebody's address, phone number or name, or an insult."""

import re
from collections.abc import Collection
from functools import cache
from importlib.resources import files
from typing import Literal

from expertise.vocabulary.folding import fold, words

Doubt = Literal["address", "number", "person", "insult"]

_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.\w\w")
_NUMBER = re.compile(r"[\d\s()/+.-]+|.*(?<!\w)(?:\+|0)[\d\s()/.-]{8,}(?!\w).*")
_FEWEST_DIGITS = 7
"""Shorter ones are years, standards and versions."""


def doubt(name: str) -> Doubt | None:
    """What the name may be instead of a skill, as far as it tells by itself."""
    if "@" in name and _ADDRESS.search(name):
        return "address"
    if sum(letter.isdecimal() for letter in name) >= _FEWEST_DIGITS and _NUMBER.fullmatch(name):
        return "number"
    return "insult" if any(insults(word) for word in words(name)) else None


def insults(word: str) -> bool:
    """Whether the folded word is one of the insults that are known."""
    known = _insults()
    return word in known or (word.endswith("s") and word[:-1] in known)


def may_be_a_person(name: str) -> Collection[str]:
    """The words by which the name may be somebody's: two different ones at least, else none."""
    found = dict.fromkeys(words(name))
    return found if len(found) > 1 else ()


@cache
def _insults() -> frozenset[str]:
    lines = (files(__package__) / "insults.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold(line) for line in lines if line and not line.startswith("#"))
