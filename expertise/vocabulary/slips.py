"""Which of very many keys begin with nearly what is typed: all are compared at once, letter by letter."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Shapes = NDArray[np.uint8]
Edits = NDArray[np.int8]
_READ = 14  # letters of what is typed
_WIDTH = 17  # letters of a key
_ASCII = 128


def shapes_of(keys: Sequence[str]) -> Shapes:
    """The first letters of each key, a column for each; some letters that are not ASCII look alike, and 0 is none."""
    letters = np.array([*keys, "?"], f"U{_WIDTH}")[:-1].view(np.uint32).reshape(-1, _WIDTH)
    return np.ascontiguousarray(_shape(letters).T)


def is_read_whole(key: str) -> bool:
    """Whether all letters of the key are told apart."""
    return len(key) <= _READ and key.isascii()


def edits_to_shapes(key: str, shapes: Shapes, *, at_most: int) -> Edits:
    """The edits between the key and that beginning of each column which is nearest, at least; exactly where all is read.

    How the edits grow from each letter of the key to the next is the bits of two numbers, `more` and `less`, for each
    column (Hyyrö 2003: A bit-vector algorithm for computing Levenshtein and Damerau edit distances).
    """
    read = _shape(np.array([key[:_READ]]).view(np.uint32)).tolist()
    first = 16 - len(read)  # so that the last letter is the highest bit, which is a number's sign
    has = np.zeros(2 * _ASCII, np.uint16)
    for place, letter in enumerate(read, first):
        has[letter] |= np.uint16(1 << place)
    one, begin = np.uint16(1), np.uint16(1 << first)
    more = np.full(shapes.shape[1], 0x10000 - (1 << first), np.uint16)
    less, equal_before, diagonal = np.zeros((3, *more.shape), np.uint16)
    edits = np.full(more.shape, len(read), np.int8)
    fewest = edits.copy()
    for letters in shapes[: len(read) + at_most]:
        equal = has[letters]
        swapped = ((~diagonal & equal) << one) & equal_before
        diagonal = ((((equal & more) + more) ^ more) | equal | less) | swapped
        up, down = less | ~(diagonal | more), diagonal & more
        edits += up.view(np.int16) < 0
        edits -= down.view(np.int16) < 0
        np.minimum(fewest, edits, out=fewest)
        up = (up << one) | begin
        more, less = (down << one) | ~(diagonal | up), diagonal & up
        equal_before = equal
    return fewest


def _shape(letters: NDArray[np.uint32]) -> Shapes:
    return np.where(letters < _ASCII, letters, _ASCII + letters % _ASCII).astype(np.uint8)
