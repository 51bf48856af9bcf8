"""What a concept is called, and the reasons for which a typed text may mean it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from expertise.models import Id
from expertise.vocabulary.english import form_of
from expertise.vocabulary.folding import PLAIN_NAME, as_name, fold, joint, pieces
from expertise.vocabulary.lookalikes import as_it_looks
from expertise.vocabulary.spelling import visible

Because = Literal["same", "prefix", "word", "alias", "initials", "typo", "meaning", "create"]
Order = tuple[int, int, str, int]

_LITTLE_WORDS = frozenset(("a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with"))
_KINDS = frozenset(
    """
    api app applic framework js lang languag librari platform program sdk softwar system technolog tool
    amazon apach googl microsoft
    """.split()
)
_ENDINGS = ("lang", "js")
_WITHIN_A_WORD = re.compile(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])"
)
MOST_INITIALS = 6
_IN_BRACKETS = re.compile(r"(.*\S)\s*\(([^()]+)\)")
_IN_CAPITALS = re.compile(r"(.*\S) ([A-Z][A-Z0-9]+)")


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

    `matched` is the name or word that met the text. `id` is None in the last line alone, which offers to create it.
    """

    id: Id | None
    label: str
    people: int
    because: Because
    matched: str


class Name(NamedTuple):
    """One spelling of a concept: its key and where words begin within the key, the first one left out."""

    text: str
    key: str
    cuts: tuple[int, ...]
    is_label: bool


class Held(NamedTuple):
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
    named = {(label := name_of(entry.label, is_label=True)).key: label}
    for text in (*entry.alt_labels, *_implied(entry.label)):
        name = name_of(text, is_label=False)
        if name.key:
            named.setdefault(name.key, name)
    return Held(entry, tuple(named.values()))


def name_of(text: str, *, is_label: bool) -> Name:
    """The name with its key, cut at blanks, hyphens, dots, capitals (JavaScript) and numbers."""
    cuts: list[int] = []
    if PLAIN_NAME.fullmatch(text):
        words = text.lower().replace("-", " ").split(" ")
        return Name(text, "".join(words), tuple(accumulate(map(len, words[:-1]))), is_label)
    key = ""
    for word, _ in _words_in(text):
        cuts.append(len(key))
        key += word
    return Name(text, key or visible(text), tuple(cuts[1:]), is_label)


def word_beginning(name: Name, prefix: str) -> str | None:
    """The later word of the name, as it is written, from which on it begins with the prefix."""
    if prefix not in name.key:
        return None
    for number, part in enumerate(later_words(name), start=1):
        if part.startswith(prefix):
            return _surfaces(name.text)[number]
    return None


def _surfaces(text: str) -> list[str]:
    """The words of a name as they are written."""
    if PLAIN_NAME.fullmatch(text):
        return text.replace("-", " ").split(" ")
    return [surface for _, surface in _words_in(text)]


def words_of(name: Name) -> list[str]:
    """The words of the name as they stand in its key."""
    edges = (0, *name.cuts, len(name.key))
    return [name.key[begin:end].lstrip("-.") for begin, end in pairwise(edges)]


def later_words(name: Name) -> list[str]:
    """The name from each of its words on, without the first."""
    return [name.key[cut:].lstrip("-.") for cut in name.cuts]


def in_any_order(words: Sequence[str]) -> str:
    """The same for names of the same words in any order and form (optimizers, optimizing), of which some say little."""
    stems = [_form_of(word) for word in telling(words)]
    return " ".join(sorted([each for each in stems if each not in _KINDS] or stems))


def telling(words: Sequence[str]) -> Sequence[str]:
    """These words without little ones, unless there are no others."""
    return [word for word in words if word not in _LITTLE_WORDS] or words


@lru_cache(maxsize=1 << 16)
def _form_of(word: str) -> str:
    return form_of(_without_kind(word))


def _without_kind(word: str) -> str:
    """reactjs is react, golang is go."""
    if not word.endswith(_ENDINGS):
        return word
    return next(
        (word.removesuffix(kind) for kind in _ENDINGS if word.endswith(kind) and len(word) > len(kind) + 1), word
    )


def initials(name: Name) -> set[str]:
    """What the name may be shortened to: first letters (ml; iot and it; tsql, of a last word that is short), i18n of one word."""
    key = name.key
    if not name.cuts:
        return {f"{key[0]}{len(key) - 2}{key[-1]}"} if len(key) > 4 and key.isalpha() else set()
    words = words_of(name)
    shortened = first_letters(words)
    if len(words[-1]) < MOST_INITIALS:
        shortened.add("".join(word[:1] for word in words[:-1]) + words[-1])
    return {short for short in shortened if 1 < len(short) <= MOST_INITIALS}


def first_letters(words: Sequence[str]) -> set[str]:
    """The first letters of these words: of all, and of those that are not little."""
    return {"".join([word[:1] for word in some]) for some in (words, telling(words))}


def _words_in(text: str) -> Iterator[tuple[str, str]]:
    """What each word adds to the key, and how it is written."""
    joined = as_name(text)
    key = ""
    for part in pieces(joined):
        added, surface = joint(key, part), joined[part.start : part.end]
        key += added
        edges = _inner_cuts(surface)
        if not edges:
            yield added, surface
            continue
        lead = added.removesuffix(part.key)
        for begin, end in zip((0, *edges), (*edges, len(surface)), strict=True):
            yield lead + part.key[begin:end], surface[begin:end]
            lead = ""


def _inner_cuts(surface: str) -> list[int]:
    if (surface.islower() and surface.isalpha()) or not (surface.isascii() and surface.isalnum()):
        return []
    return [place.start() for place in _WITHIN_A_WORD.finditer(surface)]


def _implied(label: str) -> tuple[str, ...]:
    """Python (computer programming) is also Python; Single sign-on (SSO), or without brackets, is also Single sign-on and SSO.

    What looks Latin is also what it looks like.
    """
    found = (_IN_BRACKETS if label.endswith(")") else _IN_CAPITALS).fullmatch(label)
    before, last = found.groups() if found else ("", "")
    if found and fold(last) in initials(name_of(before, is_label=False)):
        return before, last
    if label.endswith(")"):
        return (before,) if found else ()
    return () if label.isascii() else (as_it_looks(label),)
