"""Names of the vocabulary found in a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from expertise.vocabulary.folding import Piece, joint, pieces
from expertise.vocabulary.names import Held, Name
from expertise.vocabulary.plain_words import PLAIN_WORDS
from expertise.vocabulary.shelf import Shelf

_SURELY_A_NAME = 3  # letters; "C", "R" and "Go" are too short to mean anything but by their capitals


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept named in a text: where, in characters of the text, and how it is written there."""

    id: int
    start: int
    end: int
    surface: str


def mentions(text: str, shelves: Sequence[Shelf]) -> list[Mention]:
    """The names found in the text from left to right, the longest at each place.

    Names begin and end where words do. A name that several concepts share is passed over, shorter names within it too.
    """
    parts = pieces(text)
    found: list[Mention] = []
    free = 0
    for place, part in enumerate(parts):
        if place < free:
            continue
        key = "dot" + part.key if part.led else part.key
        for shelf in shelves:
            if shelf.names_or_opens(key):
                free, mention = _longest(text, parts, place, shelves)
                if mention:
                    found.append(mention)
                break
    return found


def _longest(text: str, parts: list[Piece], place: int, shelves: Sequence[Shelf]) -> tuple[int, Mention | None]:
    key = joint("", parts[place])
    cuts: list[int] = []
    free, mention = place + 1, None
    for last in range(place, len(parts)):
        if last > place:
            cuts.append(len(key))
            key += joint(key, parts[last])
        named = [held for shelf in shelves for held in shelf.named(key)]
        if named:
            start, end = parts[place].start, parts[last].end
            surface = text[start:end]
            meant = {held.entry.id for held in named if _is_named(held, key, cuts, surface)}
            if meant:
                free = last + 1
                mention = Mention(meant.pop(), start, end, surface) if len(meant) == 1 else None
        if not any(shelf.opens(key) for shelf in shelves):
            break
    return free, mention


def _is_named(held: Held, key: str, cuts: list[int], surface: str) -> bool:
    for name in held.names:
        if name.key == key:
            return all(cut in name.cuts for cut in cuts) and _is_clear(name, surface)
    return False


def _is_clear(name: Name, surface: str) -> bool:
    if len(name.key) >= _SURELY_A_NAME and name.key not in PLAIN_WORDS:
        return True
    return surface == name.text and not name.text.islower()
