"""The entries of a vocabulary, and everything that finds them by what somebody typed."""

from collections.abc import Iterable, Set

import numpy as np

from expertise.vocabulary.encoder import Encoder
from expertise.vocabulary.meaning import Meanings, Near
from expertise.vocabulary.names import Entry, Held, hold, in_any_order, initials, later_words
from expertise.vocabulary.rows import BEGINNING, Slips, Slots, SortedRows, drop_from
from expertise.vocabulary.typos import edits_allowed, edits_to, edits_to_beginnings, is_no_sibling

_ENOUGH = 64
Distance = tuple[int, bool]  # edits, and whether the name goes on after them


class Shelf:
    """Entries that can be found, changed in place; it knows no lock.

    What is found, and in which order, depends on each entry alone: two shelves answer as one that holds the entries of
    both.
    """

    def __init__(self, entries: Iterable[Entry], model: Encoder | None = None) -> None:
        held = [hold(entry) for entry in {entry.id: entry for entry in entries}.values()]
        self._held: list[Held | None] = list(held)
        self._slot_of = {one.entry.id: slot for slot, one in enumerate(held)}
        self._free: list[int] = []
        self._named: dict[str, tuple[int, ...]] = {}
        self._shortened: dict[str, tuple[int, ...]] = {}
        self._reordered: dict[str, tuple[int, ...]] = {}
        self._openings: dict[str, int] = {}
        self._slips = Slips()
        for slot, one in enumerate(held):
            self._file(one, slot)
        self._order = np.array([_standing(one) for one in held], np.int64)
        self._labels = SortedRows((one.names[0].key, slot) for slot, one in enumerate(held))
        self._names = SortedRows((name.key, slot) for slot, one in enumerate(held) for name in one.names)
        self._parts = SortedRows((part, slot) for slot, one in enumerate(held) for part in _parts(one))
        self._model = model
        self._meanings: Meanings | None = None

    def __contains__(self, id: int) -> bool:
        return id in self._slot_of

    def get(self, id: int) -> Held | None:
        """The entry with this id."""
        slot = self._slot_of.get(id)
        return None if slot is None else self._held[slot]

    def put(self, entry: Entry) -> None:
        """Adds the entry or replaces the one with its id."""
        before = self.get(entry.id)
        if before is None or (before.entry.label, before.entry.alt_labels) != (entry.label, entry.alt_labels):
            self.drop(entry.id)
            self._add(hold(entry))
            return
        slot = self._slot_of[entry.id]
        self._held[slot] = now = Held(entry, before.names)
        self._order[slot] = _standing(now)

    def drop(self, id: int) -> None:
        """Takes the entry away; nothing happens where there is none."""
        held = self.get(id)
        if held is None:
            return
        slot = self._slot_of.pop(id)
        self._held[slot] = None
        self._free.append(slot)
        self._unfile(held, slot)
        if self._meanings:
            self._meanings.drop(id)
        self._labels.remove(held.names[0].key, slot)
        for name in held.names:
            self._names.remove(name.key, slot)
        for part in _parts(held):
            self._parts.remove(part, slot)

    def named(self, key: str) -> list[Held]:
        """The entries of which the key is a name."""
        return self._of(self._named.get(key, ()))

    def shortened(self, key: str) -> list[Held]:
        """The entries that have these initials."""
        return self._of(self._shortened.get(key, ()))

    def reordered(self, words: str) -> list[Held]:
        """The entries that have a name of these words in any order."""
        return self._of(self._reordered.get(words, ()))

    def names_or_opens(self, key: str) -> bool:
        """Whether the key is a name or the first words of one."""
        return key in self._named or key in self._openings

    def opens(self, key: str) -> bool:
        """Whether the key is the first words of a longer name."""
        return key in self._openings

    def labels_beginning(self, prefix: str, *, limit: int, without: Set[int]) -> list[Held]:
        """The first entries, in their order, whose label begins so."""
        return self._first(self._labels.slots(prefix), limit, without)

    def parts_beginning(self, prefix: str, *, limit: int, without: Set[int]) -> list[Held]:
        """The first entries, in their order, of which another name or a later word begins so."""
        return self._first(self._parts.slots(prefix), limit, without)

    def beginning_nearly(self, key: str, *, limit: int, without: Set[int]) -> list[tuple[Distance, Held]]:
        """The first entries of which a name begins with nearly this key: nearer ones first, then in their order."""
        found: dict[int, tuple[Distance, Held]] = {}
        for distance, slots in sorted(self._slots_by_distance(key).items()):
            for held in self._first(np.concatenate(slots), limit - len(found), without | found.keys()):
                found[held.entry.id] = (distance, held)
            if len(found) >= limit:
                break
        return list(found.values())

    def named_nearly(self, key: str) -> list[tuple[int, Held]]:
        """The entries that have nearly this name as a whole, with the edits to it; one may come twice."""
        edits = edits_allowed(key)
        if not edits:
            return []
        near = [name for name in self._slipped(key) if abs(len(name) - len(key)) <= edits and is_no_sibling(key, name)]
        return [(distance, held) for name, distance in edits_to(key, near, at_most=edits) for held in self.named(name)]

    def meaning_nearly(self, text: str, *, limit: int, at_least: float) -> list[Near]:
        """The entries that mean nearly what the text does, nearest first; none where no model says what names mean."""
        if self._model is None:
            return []
        if self._meanings is None:  # many names take seconds, and most commands ask for none
            self._meanings = Meanings(self._model, (held.entry for held in self._held if held))
        return self._meanings.nearest(text, limit=limit, at_least=at_least)

    def _slots_by_distance(self, key: str) -> dict[Distance, list[Slots]]:
        edits = edits_allowed(key)
        by_distance: dict[Distance, list[Slots]] = {}
        if not edits:
            return by_distance
        longest = len(key) + edits
        beginnings = dict.fromkeys([name[:longest] for name in self._slipped(key)])
        near = edits_to_beginnings(key, list(beginnings), at_most=edits)
        for beginning, distance in near.items():
            by_distance.setdefault((distance, True), []).append(self._slots_from(beginning, longest))
        for beginning, distance in edits_to(key, list(near), at_most=edits):
            if distance == near[beginning] and beginning in self._named:
                by_distance.setdefault((distance, False), []).append(np.array(self._named[beginning], np.int32))
        return by_distance

    def _slots_from(self, beginning: str, longest: int) -> Slots:
        if len(beginning) == longest:
            return self._names.slots(beginning)
        return np.array(self._named[beginning], np.int32)

    def _slipped(self, key: str) -> list[str]:
        names: list[str] = []
        for beginning in self._slips.near(key):
            # A shorter one is a whole name: longer names that begin with it have beginnings of their own.
            names += self._names.keys(beginning) if len(beginning) == BEGINNING else (beginning,)
        return names

    def _add(self, held: Held) -> None:
        slot = self._free.pop() if self._free else len(self._held)
        if slot == len(self._held):
            self._held.append(None)
        if slot == len(self._order):
            self._order = np.concatenate((self._order, np.zeros(slot // 8 + 16, np.int64)))
        self._held[slot] = held
        self._order[slot] = _standing(held)
        self._slot_of[held.entry.id] = slot
        self._file(held, slot)
        if self._meanings:
            self._meanings.put(held.entry)
        self._labels.add(held.names[0].key, slot)
        for name in held.names:
            self._names.add(name.key, slot)
        for part in _parts(held):
            self._parts.add(part, slot)

    def _file(self, held: Held, slot: int) -> None:
        for filed, keys in self._filings(held):
            for key in keys:
                filed[key] = (*filed.get(key, ()), slot)
        for name in held.names:
            self._slips.add(name.key)
            for cut in name.cuts:
                self._openings[name.key[:cut]] = self._openings.get(name.key[:cut], 0) + 1

    def _unfile(self, held: Held, slot: int) -> None:
        for filed, keys in self._filings(held):
            for key in keys:
                drop_from(filed, key, slot)
        for name in held.names:
            self._slips.remove(name.key)
            for cut in name.cuts:
                self._openings[name.key[:cut]] -= 1
                if not self._openings[name.key[:cut]]:
                    del self._openings[name.key[:cut]]

    def _filings(self, held: Held) -> tuple[tuple[dict[str, tuple[int, ...]], set[str]], ...]:
        return (
            (self._named, {name.key for name in held.names}),
            (self._shortened, set().union(*(initials(name) for name in held.names))),
            (self._reordered, {in_any_order(name) for name in held.names if name.cuts}),
        )

    def _of(self, slots: Iterable[int]) -> list[Held]:
        return [held for slot in slots if (held := self._held[slot])]

    def _first(self, slots: Slots, limit: int, without: Set[int]) -> list[Held]:
        wanted = _ENOUGH
        while True:
            foremost = {held.entry.id: held for held in self._of(self._foremost(slots, wanted))}
            found = [held for id, held in foremost.items() if id not in without]
            if len(found) >= limit or wanted >= len(slots):
                return sorted(found, key=lambda held: held.order)[:limit]
            wanted *= 4

    def _foremost(self, slots: Slots, wanted: int) -> list[int]:
        """At least the `wanted` foremost of the slots, and all that stand like the last of them."""
        if len(slots) <= wanted:
            return list(slots.tolist())
        order = self._order[slots]
        last = np.partition(order, wanted)[wanted]
        return list(slots[order <= last].tolist())


def _standing(held: Held) -> int:
    """A number that sorts as the entry's order does, as far as 63 bits hold it: people, length, first two letters."""
    people, length, label, _ = held.order
    first, second = (min(ord(letter), 0xFFFF) for letter in label[:2].ljust(2, "\0"))
    return (max(people, -(2**22)) << 40) | (min(length, 255) << 32) | (first << 16) | second


def _parts(held: Held) -> set[str]:
    parts = {part for name in held.names for part in later_words(name)}
    return parts | {name.key for name in held.names[1:]}
