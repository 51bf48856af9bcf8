"""The vocabulary in memory: what a typed text may mean, what it does mean, and where a text names it."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from threading import Lock

from expertise.vocabulary.annotation import Mention, forgiven, mentions
from expertise.vocabulary.encoder import Encoder
from expertise.vocabulary.folding import LONGEST_NAME
from expertise.vocabulary.layer import Layer
from expertise.vocabulary.lookalikes import as_it_looks
from expertise.vocabulary.matching import Match as Match
from expertise.vocabulary.matching import Nothing, One, labelled, meaning
from expertise.vocabulary.meaning import Near
from expertise.vocabulary.names import Entry, Name, Suggestion, name_of
from expertise.vocabulary.shelf import Shelf
from expertise.vocabulary.suggesting import creation, suggestions

_VIEWERS_KEPT = 16


class Index:
    """Finds concepts by their names, for many threads at once while it changes.

    With a model, `match` also asks about names that mean nearly what the text does.

    `base` are entries that it has from the beginning.

    `also`, wherever it is taken, are entries that only this viewer may see: the answer is that of an index which holds
    them too.
    """

    def __init__(
        self, entries: Iterable[Entry] = (), model: Encoder | None = None, *, base: Layer | None = None
    ) -> None:
        self._model = model
        self._shelf = Shelf(entries, model, base=base)
        self._lock = Lock()
        self._seen_by_few: OrderedDict[tuple[Entry, ...], Shelf] = OrderedDict()

    def put(self, entry: Entry) -> None:
        """Adds the entry, or replaces the one with its id."""
        with self._lock:
            self._shelf.put(entry)

    def drop(self, id: int) -> None:
        """Takes the entry away; nothing happens where there is none."""
        with self._lock:
            self._shelf.drop(id)

    def get(self, id: int) -> Entry | None:
        """The entry with this id."""
        with self._lock:
            return self._shelf.get(id)

    def some(self, ids: Iterable[int]) -> dict[int, Entry]:
        """Those of the entries with these ids that are there, by id."""
        with self._lock:
            return {id: entry for id in ids if (entry := self._shelf.get(id))}

    def suggest(self, text: str, *, limit: int = 8, also: Sequence[Entry] = ()) -> list[Suggestion]:
        """What the text may mean, at most `limit` lines; the last one offers to create it where nothing is named so."""
        typed = _typed(text)
        if typed is None:
            return []
        with self._lock:
            shelves = self._shelves(also)
            typed = _as_it_looks(typed, shelves)
            create = creation(text, typed, shelves)
            return suggestions(typed, shelves, limit=limit - len(create)) + create

    def labelled(self, text: str) -> One | None:
        """The concept that everyone may know of and that is called so, where there is one."""
        typed = _typed(text)
        if typed is None:
            return None
        with self._lock:
            return labelled(_as_it_looks(typed, (self._shelf,)), self._shelf)

    def match(self, text: str, *, also: Sequence[Entry] = ()) -> Match:
        """What the text means: one concept, several of which to ask, or nothing."""
        typed = _typed(text)
        if typed is None:
            return Nothing()
        with self._lock:
            shelves = self._shelves(also)
            typed = _as_it_looks(typed, shelves)
            return meaning(typed, shelves, lambda word: self._knows(word, shelves))

    def meant(self, text: str, *, limit: int, at_least: float) -> list[Near]:
        """The concepts that everyone may know of and that mean nearly what the text does, nearest first."""
        with self._lock:
            return self._shelf.meaning_nearly(text, limit=limit, at_least=at_least)

    def annotate(self, text: str, *, also: Sequence[Entry] = (), forgiving: bool = False) -> list[Mention]:
        """The concepts that the text names, from left to right; `forgiving`, by words that are mistyped as well."""
        with self._lock:
            shelves = self._shelves(also)
            found = mentions(text, shelves)
            return forgiven(text, found, shelves, lambda word: self._knows(word, shelves)) if forgiving else found

    def learn(self) -> None:
        """Makes ready what its names mean, which takes seconds where they are many; others are answered meanwhile."""
        self._shelf.learn()

    def _knows(self, word: str, shelves: Sequence[Shelf]) -> bool:
        return any(shelf.names_or_opens(word) for shelf in shelves) or bool(self._model and self._model.knows(word))

    def _shelves(self, also: Sequence[Entry]) -> tuple[Shelf, ...]:
        hidden = tuple(entry for entry in also if entry.id not in self._shelf)
        if not hidden:
            return (self._shelf,)
        shelf = self._seen_by_few.pop(hidden, None) or Shelf(hidden, self._model)
        self._seen_by_few[hidden] = shelf  # what a viewer sees is asked for at every key, so the latest are kept
        while len(self._seen_by_few) > _VIEWERS_KEPT:
            self._seen_by_few.popitem(last=False)
        return (self._shelf, shelf)


def _typed(text: str) -> Name | None:
    stripped = text.strip()
    if len(stripped) > LONGEST_NAME:
        return None
    typed = name_of(stripped, is_label=False)
    return typed if typed.key else None


def _as_it_looks(typed: Name, shelves: Sequence[Shelf]) -> Name:
    """The text, in Latin letters where it is no name and looks like one that way."""
    look = as_it_looks(typed.text)
    if look == typed.text or any(shelf.named(typed.key) for shelf in shelves):
        return typed
    latin = name_of(look, is_label=False)
    return latin if any(shelf.named(latin.key) for shelf in shelves) else typed
