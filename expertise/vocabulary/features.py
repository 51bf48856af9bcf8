"""What of a name counts for its meaning: its words, the pieces and letters of each, its initials, and which strange word is which.

A strange word, which no token is (recyclerview), means little by its pieces, and its letters stand in many others. So it has a
direction of its own, in which names that hold it lie, and no others.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import shake_128
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt

from expertise.vocabulary.english import form_of
from expertise.vocabulary.folding import as_name, pieces

_LONGEST_TEXT = 2000
_LONGEST_WORD = 40
_MOST_WORDS = 250  # of a description, when the model learns; a name has few
_GRAMS = (3, 4, 5)
_MOST_INITIALS = 6
_INITIALS = "="
_OWN = 0.7
_FEW_TERMS = 6  # a description has more, and none of the strange words that it holds is what it is about

Numbers = npt.NDArray[np.int64]
Weights = npt.NDArray[np.float32]


class Bags(NamedTuple):
    """What each of several things is made of: numbers and their weights; thing i has those from starts[i] to starts[i + 1]."""

    parts: Numbers
    weights: Weights
    starts: Numbers


class Parts(NamedTuple):
    """The terms of each text, the rows of each of these terms, and what neither says of each text: a vector of the dimension."""

    named: Bags
    rows: Bags
    own: Weights


class Features:
    """Turns texts into terms, and terms into rows of a table: a row for each token, then `buckets` that letters share."""

    def __init__(self, tokens: Sequence[str], buckets: int) -> None:
        self.tokens = tuple(tokens)
        self.buckets = buckets
        self._row_of: Mapping[str, int] = {token: row for row, token in enumerate(self.tokens)}

    def __len__(self) -> int:
        return len(self.tokens) + self.buckets

    def parts_of(self, texts: Sequence[str], dimension: int) -> Parts:
        """What makes up each text: of a term the pieces share the weight 1, and the letters too; initials are one row."""
        of_text = [terms(text) for text in texts]
        place = {term: at for at, term in enumerate(dict.fromkeys(term for some in of_text for term in some))}
        named = bags(([place[term] for term in some], [1.0] * len(some)) for some in of_text)
        return Parts(named, bags(map(self._of_term, place)), self._own_of(of_text, dimension))

    def knows(self, word: str) -> bool:
        """Whether a token is the whole word."""
        return word in self._row_of

    def pieces_of(self, word: str) -> list[int]:
        """The rows of the longest tokens that make up the word, from left to right; none where a letter is unknown."""
        found: list[int] = []
        begin = 0
        while begin < len(word):
            lead = "##" if begin else ""
            ends = (end for end in range(len(word), begin, -1) if lead + word[begin:end] in self._row_of)
            end = next(ends, 0)
            if not end:
                return []
            found.append(self._row_of[lead + word[begin:end]])
            begin = end
        return found

    def _of_term(self, term: str) -> tuple[list[int], list[float]]:
        if term.startswith(_INITIALS):
            return [self._bucket(term)], [1.0]
        known = self.pieces_of(term)
        marked = f"<{term}>"
        letters = [self._bucket(marked[at : at + size]) for size in _GRAMS for at in range(len(marked) - size + 1)]
        return known + letters, _shared(known) + _shared(letters)

    def _own_of(self, of_text: Sequence[Sequence[str]], dimension: int) -> Weights:
        """What the strange words of each text, given as its terms, add to its vector; nothing where there are many words."""
        short = [(at, term) for at, some in enumerate(of_text) if len(some) <= _FEW_TERMS for term in some]
        strange = [(at, term) for at, term in short if not self.knows(term) and not term.startswith(_INITIALS)]
        found = np.zeros((len(of_text), dimension), np.float32)
        if strange:
            texts, begins = np.unique([at for at, _ in strange], return_index=True)
            found[texts] = np.add.reduceat(_own_directions([term for _, term in strange], dimension), begins)
        return found

    def _bucket(self, text: str) -> int:
        return len(self.tokens) + crc32(text.encode("utf-8", "replace")) % self.buckets


@lru_cache(maxsize=1 << 15)
def terms(text: str) -> tuple[str, ...]:
    """The words of a text as the vocabulary folds them (`c#` is csharp), and what a name is or may be shortened to."""
    words = [part.key[:_LONGEST_WORD] for part in pieces(as_name(text[:_LONGEST_TEXT]))][:_MOST_WORDS]
    short = "".join(word[0] for word in words) if len(words) > 1 else "".join(words)
    return (*words, _INITIALS + short) if 1 < len(short) <= _MOST_INITIALS else tuple(words)


def _own_directions(words: Sequence[str], dimension: int) -> Weights:
    """A vector for each word, in rows, that has next to nothing in common with another word's: the signs of a hash."""
    size = -(-dimension // 8)
    hashes = b"".join(shake_128(form_of(word).encode("utf-8", "replace")).digest(size) for word in words)
    bits = np.unpackbits(np.frombuffer(hashes, np.uint8)).reshape(len(words), 8 * size)[:, :dimension]
    return np.where(bits, np.float32(1), np.float32(-1)) * np.float32(_OWN / np.sqrt(dimension))


def bags(each: Iterable[tuple[Sequence[int], Sequence[float]]]) -> Bags:
    """The parts and weights of all things in a row."""
    parts: list[int] = []
    weights: list[float] = []
    starts = [0]
    for some, weighed in each:
        parts += some
        weights += weighed
        starts.append(len(parts))
    return Bags(np.array(parts, np.int64), np.array(weights, np.float32), np.array(starts, np.int64))


def _shared(parts: Sequence[int]) -> list[float]:
    return [1 / len(parts)] * len(parts) if parts else []
