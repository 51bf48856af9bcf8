"""What people type who look for a name: its letters one by one, with slips of the pen now and then."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

from expertise.vocabulary import Entry

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Typed:
    """A text as it is typed to its end, of which kind it is, and the name that is meant."""

    text: str
    kind: str
    meant: Entry

    def keystrokes(self) -> list[str]:
        """The text after each key."""
        return [self.text[:end] for end in range(1, len(self.text) + 1)]


def typed_texts(entries: Sequence[Entry], count: int, *, seed: int = 11) -> list[Typed]:
    """Texts of each kind in turn: a name, another name, one with a slip, one with two, and a name without its first word."""
    chance = random.Random(seed)
    kinds = cycle((_name, _other_name, _slip, _slip_in_another, _later_words))
    found: Iterator[Typed | None] = (kind(_anyone(entries, chance), chance) for kind in kinds)
    return list(islice((one for one in found if one), count))


def keystrokes(typed: Sequence[Typed]) -> list[str]:
    """Every text that there is on the way, in the order in which people come to them."""
    return [text for one in typed for text in one.keystrokes()]


def _anyone(entries: Sequence[Entry], chance: random.Random) -> Entry:
    """Any of the names, in every second case one that many hold."""
    some = chance.choices(entries, k=20)
    return max(some, key=lambda one: one.people) if chance.random() < 0.5 else some[0]


def _name(meant: Entry, _: random.Random) -> Typed:
    return Typed(meant.label, "name", meant)


def _other_name(meant: Entry, chance: random.Random) -> Typed | None:
    return Typed(chance.choice(meant.alt_labels), "another name", meant) if meant.alt_labels else None


def _slip(meant: Entry, chance: random.Random) -> Typed | None:
    return Typed(slipped(meant.label, chance), "slip", meant) if len(meant.label) > 4 else None


def _slip_in_another(meant: Entry, chance: random.Random) -> Typed | None:
    if not meant.alt_labels or len(name := chance.choice(meant.alt_labels)) < 5:
        return None
    return Typed(slipped(name, chance), "slip in another name", meant)


def _later_words(meant: Entry, _: random.Random) -> Typed | None:
    later = meant.label.partition(" ")[2]
    return Typed(later, "later words", meant) if len(later) > 3 else None


def slipped(name: str, chance: random.Random) -> str:
    """The name with one letter missing, doubled, wrong or swapped with the next, the first one left as it is."""
    at = chance.randrange(1, len(name))
    before, letter, after = name[:at], name[at], name[at + 1 :]
    ways = (before + after, before + letter + letter + after, before + chance.choice(_LETTERS) + after)
    return chance.choice((*ways, before + after[:1] + letter + after[1:]))
