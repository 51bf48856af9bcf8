"""Entries laid down as arrays, found by what somebody typed. How many people hold one may change, and one may go."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence, Set
from functools import lru_cache

import numpy as np

from expertise.vocabulary.embedding import Floats
from expertise.vocabulary.encoder import Encoder
from expertise.vocabulary.filing import Ints, Places, Texts
from expertise.vocabulary.laying import Laid, one_left_out
from expertise.vocabulary.meaning import Near, Vectors, vectors_of
from expertise.vocabulary.names import Entry, Held, Name
from expertise.vocabulary.slips import Edits, edits_to_shapes, is_read_whole
from expertise.vocabulary.typos import edits_allowed, edits_to, edits_to_beginnings, has_digits, is_no_sibling

Distance = tuple[int, bool]  # edits, and whether the name goes on after them
_ENOUGH = 64
_SHORTENED = 16
_FEW = 100  # keys, which are compared one by one as fast as all at once
_NOWHERE = np.zeros(0, np.intp)
_GONE = np.iinfo(np.int64).max
_SLOT = (1 << 32) - 1
_REMEMBERED = 1 << 11
_ENTRIES_REMEMBERED = 1 << 13


class Layer:
    """Entries that can be found; it knows no lock.

    An order is a number of its own for each entry: the more people the lower, and among as many people by slot.
    """

    def __init__(self, laid: Laid, make: Callable[[Encoder, Texts], Vectors] | None = None) -> None:
        self.laid = laid
        self._make = make or (lambda model, texts: vectors_of(model, texts.all()))
        self._vectors: Vectors | None = None
        self._is_being_made = False
        self._orders = np.arange(len(laid.ids), dtype=np.int64) - (laid.people.astype(np.int64) << 32)
        self._order_of = self._orders.data  # one number at a time is read much faster so
        by_id = np.argsort(laid.ids)
        self._ids, self._slots = laid.ids[by_id].data, by_id.data
        self._id_of = laid.ids.data
        self._named = [each.data for each in (laid.name_starts, laid.name_keys, laid.name_texts)]
        self._cuts = [each.data for each in (laid.cut_starts, laid.cuts)]
        self._texts = laid.text_starts.data
        self._held: dict[int, Held] = {}
        self._entries: dict[int, Entry] = {}
        self._left = len(laid.ids)
        self._touched: set[str] = set()
        self._opened = lru_cache(_REMEMBERED)(self._opens)

    def __len__(self) -> int:
        return self._left

    def __iter__(self) -> Iterator[Entry]:
        return (held.entry for held in self._all(np.arange(len(self._orders), dtype=np.int32)))

    def get(self, id: int) -> Entry | None:
        """The entry with this id."""
        if (entry := self._entries.get(id)) is not None:
            return entry
        slot = self._slot(id)
        return None if slot is None else self._entry(slot)

    def change(self, id: int, people: int) -> None:
        """Says how many people hold an entry that is there."""
        slot = self._slot(id)
        if slot is not None:
            self._orders[slot] = slot - (people << 32)
            self._held.pop(slot, None)
            self._entries.pop(id, None)

    def drop(self, id: int) -> bool:
        """Takes the entry away, and says whether it was there."""
        slot = self._slot(id)
        if slot is None:
            return False
        for name in self._at(slot).names:
            self._touched.update((name.key, *(name.key[:cut] for cut in name.cuts)))
        self._orders[slot] = _GONE
        self._entries.pop(id, None)
        self._left -= 1
        return True

    def named(self, key: str) -> list[Held]:
        """The entries of which the key is a name."""
        return self._all(self.laid.keys.under(key))

    def shortened(self, key: str) -> list[Held]:
        """The first entries, in their order, that have these initials."""
        return self._first(self.laid.shortened.under(key), _SHORTENED, frozenset())

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
        for distance, places in self._places_by_distance(key):
            slots = self.laid.keys.under_each(places)
            for held in self._first(slots, limit - len(found), without | found.keys()):
                found[held.entry.id] = (distance, held)
            if len(found) >= limit:
                break
        return list(found.values())

    def named_nearly(self, key: str, edits: int) -> list[tuple[int, Held]]:
        """The entries that have nearly this name as a whole, with the edits to it; one may come twice."""
        places, _ = self._slipped(key, edits)
        places = places[np.abs(self.laid.lengths[places] - len(key)) <= edits]
        names = zip(places.tolist(), self._keys(places), strict=True)
        near = [(place, name) for place, name in names if is_no_sibling(key, name)]
        found = edits_to(key, [name for _, name in near], at_most=edits)
        return [
            (distance, held)
            for at, distance in found
            for held in self._all(self.laid.keys.between(near[at][0], near[at][0] + 1))
        ]

    def meaning_nearly(self, vector: Floats, model: Encoder, limit: int, at_least: float) -> list[Near]:
        """The entries nearest to the vector, by their nearest names, and all that are as near as the last of them."""
        if self._is_being_made:
            return []
        if self._vectors is None:  # many names take seconds, and most commands ask for none
            self._vectors = self._make(model, self.laid.texts)
        best: dict[int, Near] = {}
        last = 0.0
        for row, cosine in self._vectors.nearest(vector, at_least=at_least):
            if len(best) >= limit and cosine < last:
                break
            last = cosine
            slot = bisect_right(self._texts, row) - 1
            if slot not in best and self._order_of[slot] != _GONE:
                best[slot] = Near(self._id_of[slot], self.laid.texts.text(row), cosine)
        return list(best.values())

    def learn(self, model: Encoder) -> None:
        """Makes ready what names mean. What is asked meanwhile, by another thread, is answered by spelling alone."""
        if self._vectors is None:
            self._is_being_made = True
            try:
                self._vectors = self._make(model, self.laid.texts)
            finally:
                self._is_being_made = False

    def names_or_opens(self, key: str) -> bool:
        """Whether the key is a name or the first words of one."""
        return self.opens(key) or bool(self.named(key))

    def opens(self, key: str) -> bool:
        """Whether the key is the first words of a longer name."""
        if key not in self._touched:
            return self._opened(key)
        begun = self._all(self.laid.keys.beginning(key))
        return any(name.key.startswith(key) and len(key) in name.cuts for held in begun for name in held.names)

    def _opens(self, key: str) -> bool:
        return self.laid.openings.find(key) >= 0

    def _places_by_distance(self, key: str) -> Iterator[tuple[Distance, Places]]:
        """The keys that begin nearly so, those that do not go on first among equally near ones."""
        at_most = edits_allowed(key)
        places, edits = self._slipped(key, at_most)
        if edits is None or not is_read_whole(key) or has_digits(key):
            near = edits_to_beginnings(key, self._keys(places), at_most=at_most)
            places, edits = places[list(near)], np.array(list(near.values()), np.int8)
        goes_on = np.ones(len(places), bool)
        as_long = np.flatnonzero(np.abs(self.laid.lengths[places] - len(key)) <= edits)
        for at, distance in edits_to(key, self._keys(places[as_long]), at_most=at_most):
            goes_on[as_long[at]] = distance > edits[as_long[at]]
        for distance in sorted({*edits.tolist()}):
            yield (distance, False), places[(edits == distance) & ~goes_on]
            yield (distance, True), places[(edits == distance) & goes_on]

    def _slipped(self, key: str, at_most: int) -> tuple[Places, Edits | None]:
        """The keys that may begin with this one but for so many edits, one at most among the first letters; in order.

        Where they are many, the others of them are left out, and it is said how many edits there are at least.
        """
        begins = self.laid.beginnings
        lefts = one_left_out(key) if at_most else ()
        alike = sorted({at for left in lefts for at in self.laid.slips.under(left).tolist()})
        ranges = [(int(begins[at]), int(begins[at + 1])) for at in alike]
        places = np.concatenate([_NOWHERE, *(np.arange(begin, end) for begin, end in ranges)])
        if len(places) <= _FEW:
            return places, None
        shapes = np.concatenate([self.laid.shapes[:, begin:end] for begin, end in ranges], axis=1)
        edits = edits_to_shapes(key, shapes, at_most=at_most)
        near = np.flatnonzero(edits <= at_most)
        return places[near], edits[near]

    def _keys(self, places: Places) -> list[str]:
        return self.laid.keys.texts.texts(places.tolist())

    def _slot(self, id: int) -> int | None:
        at = bisect_left(self._ids, id)
        if at == len(self._ids) or self._ids[at] != id:
            return None
        slot = self._slots[at]
        return slot if self._order_of[slot] != _GONE else None

    def _all(self, slots: Ints) -> list[Held]:
        return [self._at(slot) for slot in slots.tolist() if self._order_of[slot] != _GONE]

    def _first(self, slots: Ints, limit: int, without: Set[int]) -> list[Held]:
        if not len(slots):
            return []
        orders = self._orders[slots]
        wanted = _ENOUGH
        while True:
            some = np.partition(orders, wanted)[:wanted] if wanted < len(orders) else orders
            found = [order & _SLOT for order in sorted(set(some.tolist())) if order != _GONE]
            found = [slot for slot in found if self._id_of[slot] not in without] if without else found
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
        entry, starts = self._entry(slot), self._named[0]
        texts = (entry.label, *entry.alt_labels)
        return Held(entry, tuple(self._names(starts[slot], starts[slot + 1], texts, self._texts[slot])))

    def _entry(self, slot: int) -> Entry:
        if len(self._entries) >= _ENTRIES_REMEMBERED:
            self._entries.clear()
        label, *others = self.laid.texts.texts(range(self._texts[slot], self._texts[slot + 1]))
        entry = Entry(self._id_of[slot], label, tuple(others), -(self._order_of[slot] >> 32))
        return self._entries.setdefault(entry.id, entry)

    def _names(self, begin: int, end: int, texts: Sequence[str], first: int) -> Iterator[Name]:
        (_, places, of), (starts, cuts) = self._named, self._cuts
        for at, key in enumerate(self.laid.keys.texts.texts(places[begin:end]), begin):
            text = texts[of[at] - first] if of[at] >= 0 else self.laid.implied.text(-1 - of[at])
            yield Name(text, key, tuple(cuts[starts[at] : starts[at + 1]]), at == begin)
