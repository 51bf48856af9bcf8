"""The vocabulary in memory: what a typed text may mean, what it does mean, and where a text names it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from threading import RLock

from expertise.vocabulary.annotation import Mention, mentions
from expertise.vocabulary.folding import LONGEST_NAME, BadName, check_name, fold
from expertise.vocabulary.names import Because, Entry, Held, Suggestion, initials
from expertise.vocabulary.shelf import Shelf, rests


@dataclass(frozen=True, slots=True)
class One:
    """The text means this concept; `matched` is the name that says so."""

    id: int
    because: Because
    matched: str


@dataclass(frozen=True, slots=True)
class Ask:
    """The text may mean each of these; whoever typed it has to say."""

    candidates: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """The text means nothing in the vocabulary."""


Match = One | Ask | Nothing


class Index:
    """Finds concepts by name; safe to read while it changes."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._shelf = Shelf(entries)
        self._lock = RLock()

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
            held = self._shelf.get(id)
        return held.entry if held else None

    def suggest(self, text: str, *, limit: int = 8, also: Sequence[Entry] = ()) -> list[Suggestion]:
        """What the text may mean, at most `limit` lines; the last offers to create it where nothing is named so.

        `also` are entries that only this viewer may see, treated as if they were in the index.
        """
        key = _typed(text)
        if not key:
            return []
        with self._lock:
            shelves = self._shelves(also)
            created = _creation(text, key, shelves)
            found = _suggestions(key, shelves, limit=limit - len(created))
        return found + created

    def match(self, text: str, *, also: Sequence[Entry] = ()) -> Match:
        """What the text means: one concept, several of which to ask, or nothing."""
        key = _typed(text)
        if not key:
            return Nothing()
        with self._lock:
            return _match(key, self._shelves(also))

    def annotate(self, text: str, *, also: Sequence[Entry] = ()) -> list[Mention]:
        """The concepts that the text names, from left to right."""
        with self._lock:
            return mentions(text, self._shelves(also))

    def _shelves(self, also: Sequence[Entry]) -> tuple[Shelf, ...]:
        hidden = [entry for entry in also if entry.id not in self._shelf]
        return (self._shelf, Shelf(hidden)) if hidden else (self._shelf,)


def _typed(text: str) -> str:
    stripped = text.strip()
    return fold(stripped) if len(stripped) <= LONGEST_NAME else ""


def _creation(text: str, key: str, shelves: Sequence[Shelf]) -> list[Suggestion]:
    if any(shelf.named(key) for shelf in shelves):
        return []
    try:
        label = check_name(text)
    except BadName:
        return []
    return [Suggestion(None, label, 0, "create", label)]


def _suggestions(key: str, shelves: Sequence[Shelf], *, limit: int) -> list[Suggestion]:
    found: dict[int, Suggestion] = {}
    for bucket in _buckets(key, shelves, found, limit):
        for held in bucket:
            if len(found) < limit and held.entry.id not in found:
                found[held.entry.id] = _because(held, key)
        if len(found) >= limit:
            break
    return list(found.values())


def _buckets(key: str, shelves: Sequence[Shelf], found: dict[int, Suggestion], limit: int) -> Iterator[list[Held]]:
    equal = _sorted(held for shelf in shelves for held in shelf.named(key))
    yield [held for held in equal if _is_label(held, key)]
    yield equal
    seen = found.keys()
    yield _sorted(held for shelf in shelves for held in shelf.labels_beginning(key, limit=limit, without=seen))
    yield _sorted(held for shelf in shelves for held in shelf.parts_beginning(key, limit=limit, without=seen))
    yield _sorted(held for shelf in shelves for held in shelf.shortened(key))
    near = [(edits, held) for shelf in shelves for id, (edits, _) in shelf.nearly(key).items() if (held := shelf.get(id))]
    yield [held for _, held in sorted(near, key=lambda one: (one[0], one[1].order))]


def _sorted(held: Iterable[Held]) -> list[Held]:
    return sorted(held, key=lambda one: one.order)


def _is_label(held: Held, key: str) -> bool:
    return held.names[0].key == key


def _because(held: Held, key: str) -> Suggestion:
    because, matched = _reason(held, key)
    return Suggestion(held.entry.id, held.entry.label, held.entry.people, because, matched)


def _reason(held: Held, key: str) -> tuple[Because, str]:
    for name in held.names:
        if name.key == key:
            return ("same" if name.is_label else "alias"), name.text
    if held.names[0].key.startswith(key):
        return "prefix", held.names[0].text
    for name in held.names:
        if any(rest.startswith(key) for rest in rests(name)):
            return ("word" if name.is_label else "alias"), name.text
    for name in held.names:
        if key in initials(name):
            return "initials", name.text
    return "typo", held.names[0].text


def _match(key: str, shelves: Sequence[Shelf]) -> Match:
    equal = [held for shelf in shelves for held in shelf.named(key)]
    labelled = [held for held in equal if _is_label(held, key)]
    for meant in (labelled, equal):
        if len(meant) == 1:
            because, matched = _reason(meant[0], key)
            return One(meant[0].entry.id, because, matched)
        if meant:
            return _ask(meant, key)
    short = [held for shelf in shelves for held in shelf.shortened(key)]
    if short:
        return _ask(short, key)
    near = [held for shelf in shelves for id in shelf.nearly(key) if (held := shelf.get(id))]
    return _ask(near, key) if near else Nothing()


def _ask(meant: Iterable[Held], key: str) -> Ask:
    return Ask(tuple(_because(held, key) for held in _sorted(meant)[:8]))
