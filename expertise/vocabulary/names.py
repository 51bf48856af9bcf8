"""What a concept is called, and the reasons for which a typed text may mean it."""

import re
from dataclasses import dataclass
from typing import Literal

from expertise.vocabulary.folding import Piece, fold, joint, pieces

Because = Literal["same", "prefix", "word", "alias", "initials", "typo", "create"]
Order = tuple[int, int, str, int]

_LITTLE_WORDS = frozenset("a an and for in of on or the to with".split())
_WITHIN_A_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")
_IN_BRACKETS = re.compile(r"(.*\S)\s*\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept of the vocabulary: its label, its other names, and how many people everyone may see holding it."""

    id: int
    label: str
    alt_labels: tuple[str, ...] = ()
    people: int = 0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line offered to somebody who types: what, how many hold it, and why it matched.

    `matched` is the name or word that met the text. `id` is None in the last line alone, which offers to create the text.
    """

    id: int | None
    label: str
    people: int
    because: Because
    matched: str


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a concept: its key and where words begin within the key, the first one left out."""

    text: str
    key: str
    cuts: tuple[int, ...]
    is_label: bool


@dataclass(frozen=True, slots=True)
class Held:
    """An entry with all of its names."""

    entry: Entry
    names: tuple[Name, ...]

    @property
    def order(self) -> Order:
        """More people first, then shorter labels, then by label and id."""
        entry = self.entry
        return (-entry.people, len(entry.label), entry.label, entry.id)


def hold(entry: Entry) -> Held:
    """The entry with the keys of its label, its aliases and what brackets in the label imply; each key once."""
    named: dict[str, Name] = {}
    for text, is_label in ((entry.label, True), *((alias, False) for alias in (*entry.alt_labels, *_implied(entry.label)))):
        name = name_of(text, is_label=is_label)
        if name.key:
            named.setdefault(name.key, name)
    return Held(entry, tuple(named.values()))


def name_of(text: str, *, is_label: bool) -> Name:
    """The name with its key, cut at blanks, hyphens, dots, capitals (JavaScript) and numbers."""
    key = fold(text)
    cuts: list[int] = []
    grown = ""
    for part in pieces(text):
        if grown:
            cuts.append(len(grown))
        begin = len(grown)
        grown += joint(grown, part)
        cuts += _inner_cuts(text, part, begin)
    return Name(text, key, tuple(cuts) if grown == key else (), is_label)


def initials(name: Name) -> set[str]:
    """What the name may be shortened to: first letters (ml), without little words (iot and it), and i18n for one long word."""
    if not name.cuts:
        return {f"{name.key[0]}{len(name.key) - 2}{name.key[-1]}"} if len(name.key) > 4 and name.key.isalpha() else set()
    words = words_of(name)
    telling = [word for word in words if word not in _LITTLE_WORDS]
    return {short for some in (words, telling) if len(short := "".join(word[0] for word in some)) > 1}


def words_of(name: Name) -> list[str]:
    """The words of the name as they stand in its key."""
    edges = (0, *name.cuts, len(name.key))
    return [name.key[begin:end] for begin, end in zip(edges, edges[1:], strict=False)]


def _inner_cuts(text: str, part: Piece, begin: int) -> list[int]:
    surface = text[part.start : part.end]
    if not surface.isascii() or not surface.isalnum():
        return []
    return [begin + place.start() for place in _WITHIN_A_WORD.finditer(surface) if place.start()]


def _implied(label: str) -> tuple[str, ...]:
    """Python (computer programming) is also Python; Single sign-on (SSO) is also Single sign-on and SSO."""
    found = _IN_BRACKETS.fullmatch(label)
    if not found:
        return ()
    before, within = found.groups()
    shortened = fold(within) in initials(name_of(before, is_label=False))
    return (before, within) if shortened else (before,)
