"""How far a typed text may be from a name and still mean it."""

import re
from collections.abc import Sequence

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

_DIGITS = re.compile("[0-9]")
_TELLING = re.compile(r"[0-9]+|plusplus|sharp$|^dot")


def edits_allowed(key: str) -> int:
    """Wrong letters forgiven: none among three, one among up to seven, two among up to 13, then three.

    Numbers and spelled-out signs do not count: in F# there is one letter to get wrong, and it is another name then.
    """
    length = len(_TELLING.sub("", key))
    if length < 4:
        return 0
    return 1 if length < 8 else 2 if length < 14 else 3


def is_no_sibling(key: str, name: str) -> bool:
    """Whether the two may be one name misspelt: names that differ by a number, a version or a sign are two."""
    return _TELLING.findall(key) == _TELLING.findall(name)


def edits_to_beginnings(key: str, names: Sequence[str], *, at_most: int) -> dict[int, int]:
    """The places of the names that begin with nearly the key, since people are still typing, with the edits to that beginning."""
    # Cut to the key's length, a beginning gains at most one edit for each letter that it was longer or shorter.
    near = [place for place, _ in edits_to(key, names, at_most=2 * at_most, letters=len(key))]
    longest, digits = len(key) + at_most, _digits(key)
    near = [place for place in near if _digits(names[place][:longest]).startswith(digits)]  # else it is another name
    read = [names[place] for place in near]
    found: dict[int, int] = {}
    for letters in range(max(1, len(key) - at_most), longest + 1):
        for number, edits in edits_to(key, read, at_most=at_most, letters=letters):
            found[near[number]] = min(edits, found.get(near[number], edits))
    return found


def edits_to(key: str, names: Sequence[str], *, at_most: int, letters: int | None = None) -> list[tuple[int, int]]:
    """The places of the names near the key, with the edits to them; of each name so many letters are read."""
    if not names:
        return []
    read = names if letters is None else [name[:letters] for name in names]
    edits = cdist([key], read, scorer=OSA.distance, score_cutoff=at_most, dtype=np.uint8)[0]
    return [(place, int(edits[place])) for place in np.flatnonzero(edits <= at_most).tolist()]


def _digits(key: str) -> str:
    return "".join(_DIGITS.findall(key))
