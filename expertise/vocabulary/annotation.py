"""Names of the vocabulary found in a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from expertise.vocabulary.folding import Piece, join, joint, pieces
from expertise.vocabulary.matching import Knows, mistyped
from expertise.vocabulary.names import Held, Name, name_of
from expertise.vocabulary.plain_words import PLAIN_WORDS
from expertise.vocabulary.shelf import Shelf
from expertise.vocabulary.typos import edits_allowed

_SURELY_A_NAME = 3  # letters; "C", "R" and "Go" are too short to mean anything but by their capitals
_LONGEST_SLIP = 5
"""Words of which one is unknown, together a name mistyped: in a question, 87 % of 325 real ones are read as the name meant and one
as another. Of 6,191 notes on releases, which have 82,000 words and hardly a slip, 34 are read so, a third of them by a plural.
"""
_MOST_STRANGE = 4  # words that nobody knows; the others of a question that has more are its own, not slips


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


def forgiven(text: str, found: Sequence[Mention], shelves: Sequence[Shelf], knows: Knows) -> list[Mention]:
    """What was found in the text, and the names that its unknown words can be nothing but slips of, the longest at each place."""
    parts = pieces(text)
    strange = [
        place for place, part in enumerate(parts)
        if edits_allowed(part.key) and not _meets(part.start, part.end, found) and not knows(part.key)
    ]  # fmt: skip
    slips: list[Mention] = []
    for length in range(_LONGEST_SLIP, 0, -1):
        for last in strange[:_MOST_STRANGE]:
            for first in range(max(0, last - length + 1), min(last, len(parts) - length) + 1):
                slip = _slip(text, parts[first : first + length], last - first, shelves, knows)
                if slip and not _meets(slip.start, slip.end, slips):
                    slips.append(slip)
    kept = [mention for mention in found if not _meets(mention.start, mention.end, slips)]
    return sorted([*kept, *slips], key=lambda mention: mention.start)


def _meets(start: int, end: int, mentions: Sequence[Mention]) -> bool:
    return any(start < mention.end and mention.start < end for mention in mentions)


def _slip(
    text: str, parts: Sequence[Piece], strange: int, shelves: Sequence[Shelf], knows: Knows
) -> Mention | None:  # fmt: skip
    """The name that these words are but for a slip in that one: what stands before it begins a name."""
    if strange and not any(shelf.opens(join(parts[:strange])) for shelf in shelves):
        return None
    start, end = parts[0].start, parts[-1].end
    one = mistyped(name_of(text[start:end], is_label=False), shelves, knows)
    return Mention(one.id, start, end, text[start:end]) if one else None


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
