"""Names by what they mean: the nearest ones to a text, by the cosine of their vectors."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from simsimd import cdist

from expertise.models import Id
from expertise.vocabulary.embedding import Floats
from expertise.vocabulary.encoder import Encoder

_FEW = 1 << 14
"""So many names are all multiplied; of more, likely ones are looked for first."""
_WORDS = 4  # of 64 signs each
_LIKELY = 2000
_SOME = 8  # of so many, one tells how far most are apart
_AT_ONCE = 1 << 14
_HIGHEST = 127
_SMALLEST = np.float32(1e-9)
_LENGTH = 1.01
"""In whole numbers, no vector of length 1 is longer."""

Rows = NDArray[np.intp]
Bytes = NDArray[np.int8]


class Near(NamedTuple):
    """An entry, its name that is nearest to a text, and the cosine of the two."""

    id: Id
    name: str
    cosine: float


@dataclass(frozen=True, eq=False)
class Vectors:
    """What names mean, a byte for each number, with a scale for each name; and on which sides of 256 planes each lies.

    Two names that lie on the same sides of most planes mean nearly the same, and among very many these are compared much faster
    (Charikar 2002: Similarity Estimation Techniques from Rounding Algorithms).
    """

    numbers: Bytes
    scales: Floats
    sides: NDArray[np.uint64]

    def nearest(self, vector: Floats, *, at_least: float) -> list[tuple[int, float]]:
        """The names whose cosine with the vector is not less, nearest first; of very many, those on most of its sides."""
        rows = self._near(vector, at_least) if 0 < len(self.numbers) <= _FEW else self._likely(vector)
        products = np.vecdot(self.numbers[rows].astype(np.float32), vector)  # a product by threads would wait for each
        cosines = np.round(products * self.scales[rows], 5)
        near = np.flatnonzero(cosines >= max(at_least, 1e-5))
        near = near[np.argsort(-cosines[near], kind="stable")]
        return list(zip(rows[near].tolist(), cosines[near].tolist(), strict=True))

    def _near(self, vector: Floats, at_least: float) -> Rows:
        """All that may be as near, and few others: by products of bytes, which are off by no more than rounding makes them."""
        rounded, step = _in_bytes(vector[None, :])
        off = np.linalg.norm(vector - rounded[0] * step[0]) * _LENGTH
        products = np.asarray(cdist(self.numbers, rounded, metric="dot"))[:, 0]
        return np.flatnonzero(products * self.scales * step[0] >= at_least - off)

    def _likely(self, vector: Floats) -> Rows:
        count = self.sides.shape[1]
        apart = np.zeros(count, np.uint8)  # 256 would be 0, and the product tells that one apart
        for sides, side in zip(
            self.sides, _sides(np.einsum("i,ij->j", vector, _planes(len(vector)))[None, :])[:, 0], strict=True
        ):
            apart += np.bitwise_count(sides ^ side)
        nearer = np.cumsum(np.bincount(apart[::_SOME])) * _SOME
        return np.flatnonzero(apart <= np.searchsorted(nearer, _LIKELY))


def vectors_of(model: Encoder, names: Sequence[str]) -> Vectors:
    """The vectors of the names."""
    numbers = np.zeros((len(names), model.dimension), np.int8)
    scales = np.zeros(len(names), np.float32)
    sides = np.zeros((_WORDS, len(names)), np.uint64)
    for begin in range(0, len(names), _AT_ONCE):
        some = slice(begin, begin + _AT_ONCE)
        vectors = model.vectors(list(islice(names, begin, begin + _AT_ONCE)))
        numbers[some], scales[some] = _in_bytes(vectors)
        sides[:, some] = _sides(vectors @ _planes(model.dimension))
    return Vectors(numbers, scales, sides)


def _in_bytes(vectors: Floats) -> tuple[Bytes, Floats]:
    """The vectors in whole numbers of up to 127, and what one is worth in each."""
    worth = np.abs(vectors).max(axis=1) / np.float32(_HIGHEST)
    return np.rint(vectors / np.maximum(worth[:, None], _SMALLEST)).astype(np.int8), worth


def _sides(products: Floats) -> NDArray[np.uint64]:
    """The signs of the products with each plane, a bit for each."""
    return np.ascontiguousarray(np.packbits(products > 0, axis=1).view(np.uint64).T)


@cache
def _planes(dimension: int) -> Floats:
    """The same planes each time."""
    return np.random.default_rng(0).standard_normal((dimension, 64 * _WORDS), np.float32)
