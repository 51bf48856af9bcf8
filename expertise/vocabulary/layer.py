"""Entries laid down as arrays, found by what somebody typed. How many people hold one may change, and one may go."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache

import numpy as np

from expertise.vocabulary.filing import Ints
from expertise.vocabulary.laying import Laid, one_left_out
from expertise.vocabulary.names import Entry, Held, Name
from expertise.vocabulary.typos import edits_allowed, edits_to, edits_to_beginnings, is_no_sibling

Distance = tuple[int, bool]  # edits, and whether the name goes on after them
_ENOUGH = 64
_GONE = np.iinfo(np.int64).max
_SLOT = (1 << 32) - 1
_REMEMBERED = 1 << 13


class Layer:
    """Entries that can be found; it knows no lock.

    An order is a number of its own for each entry: the more people the lower, and among as many people by slot.
    """

    def __init__(self, laid: Laid) -> None:
        self.laid = laid
        self._orders = np.arange(len(laid.ids), dtype=np.int64) - (laid.people.astype(np.int64) << 32)
        self._by_id = np.argsort(laid.ids)
        self._ids = memoryview(laid.ids[self._by_id])
        self._held: dict[int, Held] = {}
        self._left = len(laid.ids)
        self.opens = lru_cache(_REMEMBERED)(self._opens)
        self.names_or_opens = lru_cache(_REMEMBERED)(self._names_or_opens)

    def __len__(self) -> int:
        return self._left

    def __iter__(self) -> Iterator[Entry]:
        return (held.entry for held in self._all(np.arange(len(self._orders), dtype=np.int32)))

    def get(self, id: int) -> Held | None:
        """The entry with this id."""
        slot = self._slot(id)
        return None if slot is None else self._at(slot)

    def change(self, id: int, people: int) -> None:
        """Says how many people hold an entry that is there."""
        slot = self._slot(id)
        if slot is not None:
            self._orders[slot] = slot - (people << 32)
            self._held.pop(slot, None)

    def drop(self, id: int) -> bool:
        """Takes the entry away, and says whether it was there."""
        slot = self._slot(id)
        if slot is None:
            return False
        self._orders[slot] = _GONE
        self._left -= 1
        return True

    def named(self, key: str) -> list[Held]:
        """The entries of which the key is a name."""
        return self._all(self.laid.keys.under(key))

    def shortened(self, key: str) -> list[Held]:
        """The first entries, in their order, that have these initials."""
        return self._first(self.laid.shortened.under(key), _ENOUGH, frozenset())

    def reordered(self, words: str) -> list[Held]:
        """The entries that have a name of these words in any order."""
        return self._all(self.laid.reordered.under(words))

    def labels_beginning(self, prefix: str, limit: int, without: Set[int]) -> list[Held]:
        """The first entries, in their order, whose label begins so."""
        return self._first(self.laid.labels.beginning(prefix), limit, without)

    def parts_beginning(self, prefix: str, limit: int, without: Set[int]) -> list[Held]:
        """The first entries, in their order, of which another name or a later word begins so."""
        return self._first(self.laid.parts.beginning(prefix), limit, without)

    def beginning_nearly(self, key: str, limit: int, without: Set[int]) -> list[tuple[Distance, Held]]:
        """The first entries of which a name begins with nearly this key: nearer ones first, then in their order."""
        found: dict[int, tuple[Distance, Held]] = {}
        for distance, places in sorted(self._places_by_distance(key).items()):
            slots = self.laid.keys.under_each(places)
            for held in self._first(slots, limit - len(found), without | found.keys()):
                found[held.entry.id] = (distance, held)
            if len(found) >= limit:
                break
        return list(found.values())

    def named_nearly(self, key: str) -> list[tuple[int, Held]]:
        """The entries that have nearly this name as a whole, with the edits to it; one may come twice."""
        edits = edits_allowed(key)
        if not edits:
            return []
        places, names = self._slipped(key)
        near = [at for at, name in enumerate(names) if abs(len(name) - len(key)) <= edits and is_no_sibling(key, name)]
        found = edits_to(key, [names[at] for at in near], at_most=edits)
        return [
            (distance, held)
            for at, distance in found
            for held in self._all(self.laid.keys.under_each([places[near[at]]]))
        ]

    def _opens(self, key: str) -> bool:
        """Whether the key is the first words of a longer name, of one that has gone perhaps."""
        return self.laid.openings.find(key) >= 0

    def _names_or_opens(self, key: str) -> bool:
        """Whether the key is a name or the first words of one, of one that has gone perhaps."""
        return self.laid.keys.texts.find(key) >= 0 or self.opens(key)

    def _places_by_distance(self, key: str) -> dict[Distance, list[int]]:
        edits = edits_allowed(key)
        by_distance: dict[Distance, list[int]] = {}
        if not edits:
            return by_distance
        places, names = self._slipped(key)
        near = edits_to_beginnings(key, names, at_most=edits)
        whole = dict(edits_to(key, [names[at] for at in near], at_most=edits))
        for number, (at, distance) in enumerate(near.items()):
            goes_on = whole.get(number) != distance
            by_distance.setdefault((distance, goes_on), []).append(places[at])
        return by_distance

    def _slipped(self, key: str) -> tuple[list[int], list[str]]:
        """The keys whose beginning is at most one slip from that of this one, with their places, in order."""
        slips, begins, keys = self.laid.slips, self.laid.beginnings, self.laid.keys.texts
        places: list[int] = []
        names: list[str] = []
        for at in sorted({at for left in one_left_out(key) for at in slips.under(left).tolist()}):
            begin, end = int(begins[at]), int(begins[at + 1])
            places += range(begin, end)
            names += keys.some(begin, end)
        return places, names

    def _slot(self, id: int) -> int | None:
        at = bisect_left(self._ids, id)
        if at == len(self._ids) or self._ids[at] != id:
            return None
        slot = int(self._by_id[at])
        return slot if self._orders[slot] != _GONE else None

    def _all(self, slots: Ints) -> list[Held]:
        return [self._at(slot) for slot in slots.tolist() if self._orders[slot] != _GONE]

    def _first(self, slots: Ints, limit: int, without: Set[int]) -> list[Held]:
        orders = self._orders[slots]
        wanted = _ENOUGH
        while True:
            some = np.partition(orders, wanted)[:wanted] if wanted < len(orders) else orders
            found = [order & _SLOT for order in sorted(set(some.tolist())) if order != _GONE]
            found = [slot for slot in found if self.laid.ids[slot] not in without] if without else found
            if len(found) >= limit or wanted >= len(orders):
                return [self._at(slot) for slot in found[:limit]]
            wanted *= 4

    def _at(self, slot: int) -> Held:
        if (held := self._held.get(slot)) is None:
            if len(self._held) >= _REMEMBERED:
                self._held.clear()
            held = self._held[slot] = self._unpacked(slot)
        return held

    def _unpacked(self, slot: int) -> Held:
        laid = self.laid
        begin, end = laid.text_starts[slot : slot + 2].tolist()
        label, *others = (laid.texts.text(at) for at in range(begin, end))
        entry = Entry(int(laid.ids[slot]), label, tuple(others), -int(self._orders[slot] >> 32))
        return Held(entry, tuple(self._names(range(*laid.name_starts[slot : slot + 2].tolist()))))

    def _names(self, places: range) -> Iterable[Name]:
        laid = self.laid
        for at in places:
            text = int(laid.name_texts[at])
            shown = laid.texts.text(text) if text >= 0 else laid.implied.text(-1 - text)
            begin, end = laid.cut_starts[at : at + 2].tolist()
            key = laid.keys.texts.text(int(laid.name_keys[at]))
            yield Name(shown, key, tuple(laid.cuts[begin:end].tolist()), at == places.start)
