"""Names of the vocabulary found in a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from expertise.vocabulary.folding import Piece, joint, pieces
from expertise.vocabulary.names import Held, Name
from expertise.vocabulary.plain_words import PLAIN_WORDS
from expertise.vocabulary.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept named in a text: where, in characters of the text, and how it is written there."""

    id: int
    start: int
    end: int
    surface: str


def mentions(text: str, shelves: Sequence[Shelf]) -> list[Mention]:
    """The names found in the text from left to right, the longest at each place; a name of several concepts is none."""
    parts = pieces(text)
    found: list[Mention] = []
    place = 0
    while place < len(parts):
        reached, mention = _longest(text, parts, place, shelves)
        if mention:
            found.append(mention)
        place = reached
    return found


def _longest(text: str, parts: list[Piece], place: int, shelves: Sequence[Shelf]) -> tuple[int, Mention | None]:
    key = joint("", parts[place])
    cuts: list[int] = []
    reached, mention = place + 1, None
    last = place
    while True:
        start, end = parts[place].start, parts[last].end
        meant = {held.entry.id for shelf in shelves for held in shelf.named(key) if _is_named(held, key, cuts, text[start:end])}
        if meant:
            reached = last + 1
            mention = Mention(meant.pop(), start, end, text[start:end]) if len(meant) == 1 else None
        last += 1
        if last == len(parts) or not any(shelf.begins_a_name(key) for shelf in shelves):
            return reached, mention
        cuts.append(len(key))
        key += joint(key, parts[last])


def _is_named(held: Held, key: str, cuts: list[int], surface: str) -> bool:
    return any(name.key == key and set(cuts) <= set(name.cuts) and _is_clear(name, surface) for name in held.names)


def _is_clear(name: Name, surface: str) -> bool:
    if len(name.key) > 2 and name.key not in PLAIN_WORDS:
        return True
    return surface == name.text
