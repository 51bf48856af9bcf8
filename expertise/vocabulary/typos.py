"""How far a typed text may be from a name and still mean it."""

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist


def edits_allowed(key: str) -> int:
    """Wrong letters that are forgiven in a text of this length: none up to three, one up to seven, then two, three from 14."""
    length = len(key)
    if length < 4:
        return 0
    return 1 if length < 8 else 2 if length < 14 else 3


def near_beginnings(key: str, names: list[str], *, at_most: int) -> list[tuple[int, int]]:
    """Where in `names` one begins with nearly the key, since people are still typing, and with how many edits."""
    if not names:
        return []
    # A beginning of another length is at most `at_most` letters longer or shorter, so twice as many edits lose none.
    cut = [name[: len(key)] for name in names]
    rough = cdist([key], cut, scorer=OSA.distance, score_cutoff=2 * at_most, dtype=np.uint8)[0]
    near = np.flatnonzero(rough <= 2 * at_most).tolist()
    found = ((place, _edits_to_a_beginning(key, names[place], at_most)) for place in near)
    return [(place, edits) for place, edits in found if edits <= at_most]


def near(key: str, names: list[str], *, at_most: int) -> list[tuple[int, int]]:
    """Where in `names` one is nearly the key as a whole, and with how many edits."""
    if not names:
        return []
    edits = cdist([key], names, scorer=OSA.distance, score_cutoff=at_most, dtype=np.uint8)[0]
    return [(place, int(edits[place])) for place in np.flatnonzero(edits <= at_most).tolist()]


def _edits_to_a_beginning(key: str, name: str, at_most: int) -> int:
    lengths = range(max(1, len(key) - at_most), min(len(name), len(key) + at_most) + 1)
    return min((OSA.distance(key, name[:length], score_cutoff=at_most) for length in lengths), default=at_most + 1)
