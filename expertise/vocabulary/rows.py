"""Two structures that find names fast and take changes in place: sorted keys for prefixes, slips of the pen for typos."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Slots = NDArray[np.int32]
_LAST = "\U0010ffff"
_FILED = 5


class SortedRows:
    """Keys in order, each with a slot; answers with the slots of all keys that begin with a text."""

    def __init__(self, rows: Iterable[tuple[str, int]]) -> None:
        ordered = sorted(rows)
        self._keys = [key for key, _ in ordered]
        self._slots: Slots = np.fromiter((slot for _, slot in ordered), np.int32, len(ordered))

    def beginning_with(self, prefix: str) -> Slots:
        """The slots of the keys that begin with the prefix, in order of the keys; a slot may come twice."""
        begin = bisect_left(self._keys, prefix)
        return self._slots[begin : bisect_left(self._keys, prefix + _LAST, begin)]

    def add(self, key: str, slot: int) -> None:
        """Puts one row in its place."""
        place = bisect_left(self._keys, key)
        count = len(self._keys)
        if count == len(self._slots):
            self._slots = np.concatenate((self._slots, np.zeros(count // 8 + 16, np.int32)))
        self._slots[place + 1 : count + 1] = self._slots[place:count]
        self._slots[place] = slot
        self._keys.insert(place, key)

    def remove(self, key: str, slot: int) -> None:
        """Takes one row away; it must be there."""
        place = bisect_left(self._keys, key)
        while self._slots[place] != slot:
            place += 1
        count = len(self._keys)
        self._slots[place : count - 1] = self._slots[place + 1 : count]
        del self._keys[place]


class Slips:
    """Keys found by a beginning with one slip in it: a letter wrong, missing, doubled, or two letters swapped.

    Each key is filed under its first five letters and under these with one of them left out. A typed text meets a key
    where they have one of these in common, so the first slip may be anywhere and more may follow after the fifth letter.
    """

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._slots = array("i")
        self._free: list[int] = []
        self._filed: dict[str, array[int]] = {}

    def add(self, key: str, slot: int) -> None:
        """Files a key of the slot."""
        if self._free:
            row = self._free.pop()
            self._keys[row], self._slots[row] = key, slot
        else:
            row = len(self._keys)
            self._keys.append(key)
            self._slots.append(slot)
        for beginning in _beginnings(key):
            rows = self._filed.get(beginning)
            if rows is None:
                self._filed[beginning] = array("i", (row,))
            else:
                rows.append(row)

    def remove(self, key: str, slot: int) -> None:
        """Takes a key of the slot out; it must be there."""
        row = next(row for row in self._filed[key[:_FILED]] if self._keys[row] == key and self._slots[row] == slot)
        for beginning in _beginnings(key):
            self._filed[beginning].remove(row)
            if not self._filed[beginning]:
                del self._filed[beginning]
        self._keys[row] = ""
        self._free.append(row)

    def meeting(self, key: str) -> tuple[list[str], list[int]]:
        """The keys that begin like this one but for a slip, and their slots."""
        rows: set[int] = set()
        for beginning in _beginnings(key):
            rows.update(self._filed.get(beginning, ()))
        keys, slots = self._keys, self._slots
        return [keys[row] for row in rows], [slots[row] for row in rows]


def _beginnings(key: str) -> set[str]:
    begin = key[:_FILED]
    return {begin, *(begin[:place] + begin[place + 1 :] for place in range(len(begin)))}
