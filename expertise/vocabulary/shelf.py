"""The entries of a vocabulary, and everything that finds them by what somebody typed."""

from collections.abc import Callable, Iterable, Set

from expertise.vocabulary.encoder import Encoder
from expertise.vocabulary.layer import Distance, Layer
from expertise.vocabulary.laying import lay
from expertise.vocabulary.meaning import Near
from expertise.vocabulary.names import Entry, Held

_LARGE = 4096
_TIMES = 16


class Shelf:
    """Entries that can be found, changed in place; it knows no lock.

    What is found, and in which order, depends on each entry alone: two shelves answer as one that holds the entries of
    both. So a shelf is made of layers, and what is new comes into one of its own, which takes in those beneath that are
    not much larger, save a large one.
    """

    def __init__(self, entries: Iterable[Entry], model: Encoder | None = None, *, base: Layer | None = None) -> None:
        self._layers = [base] if base else []
        self._new = {entry.id: entry for entry in entries}
        self._model = model

    def __contains__(self, id: int) -> bool:
        return self.get(id) is not None

    def get(self, id: int) -> Entry | None:
        """The entry with this id."""
        for layer in self._settled():
            if entry := layer.get(id):
                return entry
        return None

    def put(self, entry: Entry) -> None:
        """Adds the entry or replaces the one with its id."""
        for layer in self._layers:
            there = layer.get(entry.id)
            if there and (there.label, there.alt_labels) == (entry.label, entry.alt_labels):
                layer.change(entry.id, entry.people)
                return
        self.drop(entry.id)
        self._new[entry.id] = entry

    def drop(self, id: int) -> None:
        """Takes the entry away; nothing happens where there is none."""
        self._new.pop(id, None)
        for layer in self._layers:
            layer.drop(id)

    def named(self, key: str) -> list[Held]:
        """The entries of which the key is a name."""
        return [held for layer in self._settled() for held in layer.named(key)]

    def shortened(self, key: str) -> list[Held]:
        """The first entries that have these initials."""
        return [held for layer in self._settled() for held in layer.shortened(key)]

    def reordered(self, words: str) -> list[Held]:
        """The entries that have a name of these words in any order."""
        return [held for layer in self._settled() for held in layer.reordered(words)]

    def names_or_opens(self, key: str) -> bool:
        """Whether the key is a name or the first words of one."""
        return any(layer.names_or_opens(key) for layer in self._settled())

    def opens(self, key: str) -> bool:
        """Whether the key is the first words of a longer name."""
        return any(layer.opens(key) for layer in self._settled())

    def labels_beginning(self, prefix: str, *, limit: int, without: Set[int]) -> list[Held]:
        """The first entries, in their order, whose label begins so."""
        return self._first(limit, lambda layer: layer.labels_beginning(prefix, limit, without))

    def parts_beginning(self, prefix: str, *, limit: int, without: Set[int]) -> list[Held]:
        """The first entries, in their order, of which another name or a later word begins so."""
        return self._first(limit, lambda layer: layer.parts_beginning(prefix, limit, without))

    def beginning_nearly(self, key: str, *, limit: int, without: Set[int]) -> list[tuple[Distance, Held]]:
        """The first entries of which a name begins with nearly this key: nearer ones first, then in their order."""
        near = [one for layer in self._settled() for one in layer.beginning_nearly(key, limit, without)]
        return sorted(near, key=lambda one: (one[0], one[1].order))[:limit] if len(self._layers) > 1 else near

    def named_nearly(self, key: str, edits: int) -> list[tuple[int, Held]]:
        """The entries that have nearly this name as a whole, with the edits to it; one may come twice."""
        return [one for layer in self._settled() for one in layer.named_nearly(key, edits)]

    def meaning_nearly(self, text: str, *, limit: int, at_least: float) -> list[Near]:
        """The entries that mean nearly what the text does, nearest first; none where no model says what names mean."""
        if self._model is None:
            return []
        (vector,) = self._model.vectors([text])
        near = [one for layer in self._settled() for one in layer.meaning_nearly(vector, self._model, limit, at_least)]
        return sorted(near, key=lambda one: (-one.cosine, one.id))[:limit]

    def letters_read(self, word: str) -> int:
        """How many letters of a word make sense: all where names begin with it, else as many as the model reads."""
        if self.names_or_opens(word):
            return len(word)
        return self._model.letters_read(word) if self._model is not None else 0

    def learn(self) -> None:
        """Makes ready what its names mean, which takes seconds where they are many."""
        if self._model is not None:
            for layer in tuple(self._layers):
                layer.learn(self._model)

    def _first(self, limit: int, of: Callable[[Layer], list[Held]]) -> list[Held]:
        found = [held for layer in self._settled() for held in of(layer)]
        return sorted(found, key=lambda held: held.order)[:limit] if len(self._layers) > 1 else found

    def _settled(self) -> list[Layer]:
        """The layers, with what was put in since somebody last looked."""
        if self._new:
            entries = list(self._new.values())
            self._new.clear()
            while self._layers and len(self._layers[-1]) <= min(_LARGE, _TIMES * len(entries)):
                entries += self._layers.pop()
            self._layers.append(Layer(lay(entries)))
        return self._layers
