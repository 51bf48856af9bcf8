"""The entries of a vocabulary, and everything that finds them by what somebody typed."""

from collections.abc import Iterable, Iterator, Sequence, Set

import numpy as np

from expertise.vocabulary.names import Entry, Held, Name, hold, initials
from expertise.vocabulary.rows import Slips, Slots, SortedRows
from expertise.vocabulary.typos import edits_allowed, near_beginnings

_ENOUGH = 64


class Shelf:
    """Entries that can be found, changed in place; it knows no lock."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._slot_of: dict[int, int] = {}
        self._held: list[Held | None] = []
        self._free: list[int] = []
        self._by_key: dict[str, tuple[int, ...]] = {}
        self._openings: dict[str, int] = {}
        self._by_initials: dict[str, tuple[int, ...]] = {}
        self._slips = Slips()
        held = [hold(entry) for entry in {entry.id: entry for entry in entries}.values()]
        for slot, one in enumerate(held):
            self._held.append(one)
            self._slot_of[one.entry.id] = slot
            self._note(one, slot)
        self._order = np.array([standing(one) for one in held], np.int64)
        self._labels = SortedRows((key, slot) for slot, one in enumerate(held) for key in label_rows(one))
        self._parts = SortedRows((key, slot) for slot, one in enumerate(held) for key in part_rows(one))

    def __contains__(self, id: int) -> bool:
        return id in self._slot_of

    def get(self, id: int) -> Held | None:
        """The entry with this id."""
        slot = self._slot_of.get(id)
        return None if slot is None else self._held[slot]

    def put(self, entry: Entry) -> None:
        """Adds the entry or replaces the one with its id."""
        slot = self._slot_of.get(entry.id)
        before = None if slot is None else self._held[slot]
        if slot is not None and before and (before.entry.label, before.entry.alt_labels) == (entry.label, entry.alt_labels):
            self._held[slot] = now = Held(entry, before.names)
            self._order[slot] = standing(now)
            return
        self.drop(entry.id)
        self._add(hold(entry))

    def drop(self, id: int) -> None:
        """Takes the entry away; nothing happens where there is none."""
        slot = self._slot_of.pop(id, None)
        held = None if slot is None else self._held[slot]
        if slot is None or held is None:
            return
        self._held[slot] = None
        self._free.append(slot)
        self._forget(held, slot)
        for key in label_rows(held):
            self._labels.remove(key, slot)
        for key in part_rows(held):
            self._parts.remove(key, slot)

    def named(self, key: str) -> list[Held]:
        """The entries of which the key is a name."""
        return self._of(self._by_key.get(key, ()))

    def shortened(self, key: str) -> list[Held]:
        """The entries that have these initials."""
        return self._of(self._by_initials.get(key, ()))

    def begins_a_name(self, key: str) -> bool:
        """Whether words of a longer name end where this key ends."""
        return key in self._openings

    def labels_beginning(self, prefix: str, *, limit: int, without: Set[int]) -> list[Held]:
        """The first entries, in their order, whose label begins so."""
        return self._first(self._labels.beginning_with(prefix), limit, without)

    def parts_beginning(self, prefix: str, *, limit: int, without: Set[int]) -> list[Held]:
        """The first entries, in their order, of which a later word or another name begins so."""
        return self._first(self._parts.beginning_with(prefix), limit, without)

    def nearly(self, key: str) -> dict[int, tuple[int, str]]:
        """The ids of entries of which a name begins with nearly this key: the edits to it, and its key."""
        edits = edits_allowed(key)
        if not edits:
            return {}
        names, slots = self._slips.meeting(key)
        return self._nearest(near_beginnings(key, names, at_most=edits), names, slots)

    def _nearest(self, found: list[tuple[int, int]], names: list[str], slots: list[int]) -> dict[int, tuple[int, str]]:
        nearest: dict[int, tuple[int, str]] = {}
        for place, edits in found:
            held = self._held[slots[place]]
            one = (edits, names[place])
            if held and one < nearest.get(held.entry.id, (99, "")):
                nearest[held.entry.id] = one
        return nearest

    def _add(self, held: Held) -> None:
        slot = self._free.pop() if self._free else len(self._held)
        if slot == len(self._held):
            self._held.append(held)
        if slot == len(self._order):
            self._order = np.concatenate((self._order, np.zeros(slot // 8 + 16, np.int64)))
        self._held[slot] = held
        self._order[slot] = standing(held)
        self._slot_of[held.entry.id] = slot
        self._note(held, slot)
        for key in label_rows(held):
            self._labels.add(key, slot)
        for key in part_rows(held):
            self._parts.add(key, slot)

    def _note(self, held: Held, slot: int) -> None:
        for name in held.names:
            self._by_key[name.key] = (*self._by_key.get(name.key, ()), slot)
            self._slips.add(name.key, slot)
            for cut in name.cuts:
                beginning = name.key[:cut]
                self._openings[beginning] = self._openings.get(beginning, 0) + 1
        for short in all_initials(held):
            self._by_initials[short] = (*self._by_initials.get(short, ()), slot)

    def _forget(self, held: Held, slot: int) -> None:
        for name in held.names:
            _without(self._by_key, name.key, slot)
            self._slips.remove(name.key, slot)
            for cut in name.cuts:
                beginning = name.key[:cut]
                self._openings[beginning] -= 1
                if not self._openings[beginning]:
                    del self._openings[beginning]
        for short in all_initials(held):
            _without(self._by_initials, short, slot)

    def _of(self, slots: Iterable[int]) -> list[Held]:
        return [held for slot in slots if (held := self._held[slot])]

    def _first(self, slots: Slots, limit: int, without: Set[int]) -> list[Held]:
        wanted = _ENOUGH
        while True:
            found = {held.entry.id: held for held in self._of(self._foremost(slots, wanted)) if held.entry.id not in without}
            if len(found) >= limit or wanted >= len(slots):
                return sorted(found.values(), key=lambda held: held.order)[:limit]
            wanted *= 4

    def _foremost(self, slots: Slots, wanted: int) -> list[int]:
        """At least the `wanted` foremost of the slots, and all that stand like the last of them."""
        if len(slots) <= wanted:
            return slots.tolist()
        order = self._order[slots]
        last = np.partition(order, wanted)[wanted]
        return slots[order <= last].tolist()


def standing(held: Held) -> int:
    """A number that sorts as the entry's order does, as far as 63 bits hold it: people, length, first two letters."""
    people, length, label, _ = held.order
    letters = [min(ord(letter), 0xFFFF) for letter in label[:2]] + [0, 0]
    return (max(people, -(2**23)) << 40) | (min(length, 255) << 32) | (letters[0] << 16) | letters[1]


def label_rows(held: Held) -> Iterator[str]:
    """What prefixes of the label are compared with."""
    return (name.key for name in held.names if name.is_label)


def part_rows(held: Held) -> set[str]:
    """What prefixes of later words and of other names are compared with."""
    return {rest for name in held.names for rest in rests(name)}


def rests(name: Name) -> Iterator[str]:
    """The name from each of its words on; a label from its second."""
    if not name.is_label:
        yield name.key
    for cut in name.cuts:
        yield name.key[cut:].removeprefix("-").removeprefix(".")


def all_initials(held: Held) -> set[str]:
    """The initials of all names."""
    return set().union(*(initials(name) for name in held.names))


def _without(slots_of: dict[str, tuple[int, ...]], key: str, slot: int) -> None:
    left = tuple(other for other in slots_of[key] if other != slot)
    if left:
        slots_of[key] = left
    else:
        del slots_of[key]


