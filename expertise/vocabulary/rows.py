"""Two structures that find keys fast and take changes in place: in order for prefixes, by beginnings for slips."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Slots = NDArray[np.int32]
_LAST = "\U0010ffff"
_Value = TypeVar("_Value")
BEGINNING = 5


class SortedRows:
    """Keys in order, each with a slot; answers with all keys that begin with a text, or their slots."""

    def __init__(self, rows: Iterable[tuple[str, int]]) -> None:
        ordered = sorted(rows)
        self._keys = [key for key, _ in ordered]
        self._slots: Slots = np.fromiter((slot for _, slot in ordered), np.int32, len(ordered))

    def slots(self, prefix: str) -> Slots:
        """The slots of the keys that begin with the prefix; one may come twice."""
        begin, end = self._range(prefix)
        return self._slots[begin:end]

    def keys(self, prefix: str) -> list[str]:
        """The keys that begin with the prefix, in order."""
        begin, end = self._range(prefix)
        return self._keys[begin:end]

    def add(self, key: str, slot: int) -> None:
        """Puts one row in its place."""
        place, count = bisect_left(self._keys, key), len(self._keys)
        if count == len(self._slots):
            self._slots = np.concatenate((self._slots, np.zeros(count // 8 + 16, np.int32)))
        self._slots[place + 1 : count + 1] = self._slots[place:count]
        self._slots[place] = slot
        self._keys.insert(place, key)

    def remove(self, key: str, slot: int) -> None:
        """Takes one row away; it must be there."""
        place, count = bisect_left(self._keys, key), len(self._keys)
        while self._slots[place] != slot:
            place += 1
        self._slots[place : count - 1] = self._slots[place + 1 : count]
        del self._keys[place]

    def _range(self, prefix: str) -> tuple[int, int]:
        begin = bisect_left(self._keys, prefix)
        return begin, bisect_left(self._keys, prefix + _LAST, begin)


class Slips:
    """The beginnings of keys, found although the pen slipped once: a letter wrong, missing, too many, or two swapped.

    Each beginning of five letters is filed as it is and with each one of them left out; two that have one of these in
    common are a slip apart.
    """

    def __init__(self) -> None:
        self._filed: dict[str, tuple[str, ...]] = {}
        self._held: dict[str, int] = {}

    def add(self, key: str) -> None:
        """Files the beginning of a key."""
        begin = key[:BEGINNING]
        self._held[begin] = held = self._held.get(begin, 0) + 1
        if held > 1:
            return
        for left in _one_left_out(begin):
            self._filed[left] = (*self._filed.get(left, ()), begin)

    def remove(self, key: str) -> None:
        """Forgets a key; it must be there."""
        begin = key[:BEGINNING]
        self._held[begin] -= 1
        if self._held[begin]:
            return
        del self._held[begin]
        for left in _one_left_out(begin):
            drop_from(self._filed, left, begin)

    def near(self, key: str) -> list[str]:
        """The beginnings of filed keys that are at most one slip from the beginning of this one, in order."""
        begin = key[:BEGINNING]
        met = {other for left in _one_left_out(begin) for other in self._filed.get(left, ())}
        return sorted(met)


def drop_from(filed: dict[str, tuple[_Value, ...]], key: str, value: _Value) -> None:
    """Takes a value from those filed under a key, and the key with the last one."""
    left = tuple(other for other in filed[key] if other != value)
    if left:
        filed[key] = left
    else:
        del filed[key]


def _one_left_out(begin: str) -> set[str]:
    return {begin, *(begin[:place] + begin[place + 1 :] for place in range(len(begin)))}
