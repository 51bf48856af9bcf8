"""How far a typed text may be from a name and still mean it."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
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


def has_digits(key: str) -> bool:
    """Whether a number is part of it."""
    return _DIGITS.search(key) is not None


def edits_to_beginnings(key: str, names: Sequence[str], *, at_most: int) -> dict[int, int]:
    """The places of the names that begin with nearly the key, since people are still typing, with the edits to that beginning."""
    # Cut to the key's length, a beginning gains at most one edit for each letter that it was longer or shorter.
    likely = np.flatnonzero(_edits(key, [name[: len(key)] for name in names], 2 * at_most) <= 2 * at_most).tolist()
    lengths = range(max(1, len(key) - at_most), len(key) + at_most + 1)
    read = [names[place][:letters] for letters in lengths for place in likely]
    edits = _edits(key, read, at_most).reshape(len(lengths), len(likely)).min(axis=0)
    near = {likely[number]: int(edits[number]) for number in np.flatnonzero(edits <= at_most).tolist()}
    digits, longest = _digits(key), lengths[-1]
    return {place: edits for place, edits in near.items() if _digits(names[place][:longest]).startswith(digits)}


def edits_to(key: str, names: Sequence[str], *, at_most: int) -> list[tuple[int, int]]:
    """The places of the names near the key, with the edits to them."""
    edits = _edits(key, names, at_most)
    return [(place, int(edits[place])) for place in np.flatnonzero(edits <= at_most).tolist()]


def _edits(key: str, names: Sequence[str], at_most: int) -> NDArray[np.uint8]:
    if not names:
        return np.zeros(0, np.uint8)
    return np.asarray(cdist([key], names, scorer=OSA.distance, score_cutoff=at_most, dtype=np.uint8)[0], np.uint8)


def _digits(key: str) -> str:
    return "".join(_DIGITS.findall(key))
