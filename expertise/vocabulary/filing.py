"""Texts in order, packed into one run of bytes that processes may share, and numbers filed under them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from itertools import accumulate, chain, count
from typing import overload

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Letters = NDArray[np.uint8]
Places = NDArray[np.intp]
_EVERY = 8  # texts between two that are kept unpacked, so that looking up begins fast
_PACKED = ("utf-8", "surrogatepass")
_BETWEEN = b"\n"  # texts; one that is looked up has none in it
_AFTER_ANY = b"\xff"  # no text in UTF-8 has this byte


class Texts(Sequence[bytes]):
    """Many texts, each as UTF-8. What looks up takes them to be in order."""

    def __init__(self, letters: Letters, starts: Ints) -> None:
        self.letters = letters
        self.starts = starts
        self._letters = letters.data
        self._starts = starts.data

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, place: int) -> bytes: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[bytes]: ...
    def __getitem__(self, place: int | slice) -> bytes | Sequence[bytes]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return self._letters[self._starts[place] : self._starts[place + 1] - 1].tobytes()

    def text(self, place: int) -> str:
        """One of them."""
        return str(self._letters[self._starts[place] : self._starts[place + 1] - 1], *_PACKED)

    def texts(self, places: Iterable[int]) -> list[str]:
        """Those at these places."""
        letters, starts = self._letters, self._starts
        return [str(letters[starts[place] : starts[place + 1] - 1], *_PACKED) for place in places]

    def all(self) -> list[str]:
        """All of them."""
        return self.texts(range(len(self)))

    def place(self, text: bytes) -> int:
        """How many texts come before this one."""
        begin = max(0, bisect_left(self._waymarks, text) - 1) * _EVERY
        end = min(begin + _EVERY, len(self))
        some = self._letters[self._starts[begin] : self._starts[end]].tobytes().split(_BETWEEN)
        return begin + bisect_left(some, text, 0, end - begin)

    def find(self, text: str) -> int:
        """The place of the text, or -1 where it is not among them."""
        wanted = packed(text)
        place = self.place(wanted)
        return place if place < len(self) and self[place] == wanted else -1

    def beginning(self, prefix: str) -> tuple[int, int]:
        """The places of the texts that begin so, from one to before another."""
        wanted = packed(prefix)
        return self.place(wanted), self.place(wanted + _AFTER_ANY)

    @cached_property
    def _waymarks(self) -> list[bytes]:
        return [self[place] for place in range(0, len(self), _EVERY)]


class Filing:
    """Numbers under texts that are in order; one number may be filed under several, and under one several times."""

    def __init__(self, texts: Texts, starts: Ints, numbers: Ints) -> None:
        self.texts = texts
        self.starts = starts
        self.numbers = numbers
        self._starts = starts.data

    def under(self, text: str) -> Ints:
        """The numbers that are filed under the text."""
        place = self.texts.find(text)
        return self.between(place, place + 1) if place >= 0 else self.numbers[:0]

    def beginning(self, prefix: str) -> Ints:
        """The numbers that are filed under texts that begin so."""
        return self.between(*self.texts.beginning(prefix))

    def between(self, begin: int, end: int) -> Ints:
        """The numbers that are filed under the texts from one place to before another."""
        return self.numbers[self._starts[begin] : self._starts[end]]

    def under_each(self, places: Places) -> Ints:
        """The numbers that are filed under the texts at these places."""
        begins = self.starts[places]
        counts = self.starts[places + 1] - begins
        before = np.cumsum(counts) - counts
        return np.take(self.numbers, np.repeat(begins - before, counts) + np.arange(counts.sum()))


def pack(texts: Sequence[str]) -> Texts:
    """The texts as they come."""
    letters = packed("\n".join([*texts, ""]))
    lengths = (len(text if text.isascii() else packed(text)) + 1 for text in texts)
    return Texts(np.frombuffer(letters, np.uint8), starts_of(lengths))


def file(each: Sequence[Collection[str]]) -> Filing:
    """The number of each of them, in turn, under all of its texts."""
    ordered, places = in_order(chain.from_iterable(each))
    numbers = np.repeat(np.arange(len(each), dtype=np.int32), [len(texts) for texts in each])
    return filed(ordered, places, numbers)


def filed(ordered: Sequence[str], places: Ints, numbers: Ints) -> Filing:
    """Numbers under texts that are in order: each under the text at its place."""
    starts = np.zeros(len(ordered) + 1, np.int32)
    np.cumsum(np.bincount(places, minlength=len(ordered)), out=starts[1:])
    return Filing(pack(ordered), starts, numbers[np.argsort(places, kind="stable")])


def in_order(texts: Iterable[str]) -> tuple[list[str], Ints]:
    """The texts in order, each once, and the place of each text that came."""
    number: defaultdict[str, int] = defaultdict(count().__next__)
    came = np.fromiter((number[text] for text in texts), np.int32)
    ordered = sorted(number)
    place = np.empty(len(ordered), np.int32)
    place[np.fromiter((number[text] for text in ordered), np.int32)] = np.arange(len(ordered))
    return ordered, place[came]


def starts_of(lengths: Iterable[int]) -> Ints:
    """Where each of several things of these lengths begins when they stand in a row, and where the last one ends."""
    return np.fromiter(accumulate(lengths, initial=0), np.int32)


def packed(text: str) -> bytes:
    """The text in UTF-8, whatever is in it."""
    return text.encode(*_PACKED)
