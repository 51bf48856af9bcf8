"""Spellings of one name fold to one key, and texts to the words they are searched by.

Signs that tell names apart are spelled out (`C#` is `csharp`, `C++` is `cplusplus`, `.NET` is `dotnet`), so keys need
no tokenizer that knows them, and "C Sharp" meets "C#". What else stands between words is left out (`nodejs`).
A word of Latin letters and of some that only look so is read in Latin letters (`Java` with a Cyrillic a).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from expertise.vocabulary.lookalikes import unmixed
from expertise.vocabulary.spelling import is_invisible, key_of, level, visible

LONGEST_NAME = 100
LONGEST_WORD = 64

_W = r"[0-9A-Za-z\x80-\U0010ffff]"
_PIECE = re.compile(
    rf"(?:(?<!{_W})(?<!\.)\.)?"  # of .NET, but neither of node.js nor after a sentence
    rf"{_W}+(?:'{_W}+)*"
    rf"(?:\+\++|\+(?!{_W})|#(?!{_W})|(?<!{_W}{_W})(?:#|\*(?!\*)))?"  # C++, Google+, C#8, A*; not helm+kubectl, issue#12
    r"|&+"
)
_SPACED_SIGN = re.compile(rf"(?<={_W})\s+(?=(?:\+\+|#)(?!{_W}))")  # people also type "C ++"
_SPELLED = str.maketrans({"+": "plus", "#": "sharp", "*": "star"})
_LINE_SPACE = "\t\n\r\x0b\x0c\x85"
_JOINERS = "\u200c\u200d"  # emoji and some scripts need them inside a word
_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


PLAIN_NAME = re.compile("[A-Za-z][a-z]*(?:[ -][A-Za-z][a-z]*)*")
"""Words as most names have them, which need no closer look."""


class BadName(ValueError):
    """A text that cannot be the name of anything; its text says why, with the value `num`."""

    def __init__(self, text: str, num: int = 0) -> None:
        super().__init__(text % {"most": LONGEST_NAME, "num": num})
        self.text, self.values = text, {"most": LONGEST_NAME, "num": num}


class Piece(NamedTuple):
    """A word of a text: key, place, whether a dot leads it (.NET), whether only a dot parts it from the one before."""

    key: str
    start: int
    end: int
    led: bool
    after_dot: bool


def fold(text: str) -> str:
    """The key under which two spellings are the same name; empty only where nothing is visible."""
    if PLAIN_NAME.fullmatch(text):
        return text.lower().replace(" ", "").replace("-", "")
    return join(pieces(as_name(text))) or visible(text)


def as_name(text: str) -> str:
    """The text read as one name: a sign that stands apart belongs to the word before it, what shows nothing is gone."""
    if not text.isprintable():
        text = "".join(character for character in text if character.isspace() or not is_invisible(character))
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)  # else a letter and its accent are two, and A* with an accent is none
    return _SPACED_SIGN.sub("", text)


def pieces(text: str) -> list[Piece]:
    """The words of a text in order, with their places in it."""
    plain = level(text)
    found: list[Piece] = []
    end = -1
    for place in _PIECE.finditer(plain):
        key, led = _read(place.group())
        if key:
            start, after = place.span()
            found.append(Piece(key, start, after, led, start == end + 1 and plain[end] == "."))
            end = after
    return found


@lru_cache(maxsize=32768)
def _read(surface: str) -> tuple[str, bool]:
    if surface[0] == "&":
        return "and", False
    led = surface[0] == "."
    word = surface[led:].rstrip("+#*")
    sign = surface[led + len(word) :]
    key = key_of(word)
    if not key.isascii():
        key = unmixed(key_of(unmixed(word)))  # again, since letters without their accents may look Latin too
    return key and key + sign.translate(_SPELLED), led


def join(parts: Iterable[Piece]) -> str:
    """The key of a name that is made of these words."""
    key = ""
    for part in parts:
        key += joint(key, part)
    return key


def joint(before: str, part: Piece) -> str:
    """What a word adds to the key before it: numbers stay apart (2.7 is not 27), a leading dot counts in front only."""
    if not before:
        return "dot" + part.key if part.led else part.key
    if before[-1].isdigit() and part.key[0].isdigit():
        return ("." if part.after_dot else "-") + part.key
    return part.key


def words(text: str) -> list[str]:
    """The words a text is searched by: `Node.js` gives nodejs, node and js; `.NET` dotnet and net; `C++` cplusplus.

    No word holds white space; full-text indexes split the words, joined by blanks, at the blanks alone.
    """
    found: list[str] = []
    for chunk in text.split():
        found += _words_in(chunk) if len(chunk) <= LONGEST_WORD else _find_words(chunk)
    return found


@lru_cache(maxsize=32768)
def _words_in(chunk: str) -> tuple[str, ...]:
    return tuple(_find_words(chunk))


def _find_words(chunk: str) -> list[str]:
    found: list[str] = []
    run: list[Piece] = []
    for part in pieces(chunk):
        if run and not part.after_dot:
            found += _words_of(run)
            run = []
        run.append(part)
    found += _words_of(run) if run else []
    return [word[:LONGEST_WORD] for word in found]


def _words_of(run: list[Piece]) -> list[str]:
    joined = join(run)
    parts = [part.key for part in run]
    if parts == [joined] or "." in joined or min(map(len, parts)) < 2:
        return [joined]
    return [joined, *parts]


def check_name(text: str) -> str:
    """The text as it is shown when it names something; raises `BadName` where it cannot be a name."""
    if not text.isprintable() and any(_is_control(character) for character in text):
        raise BadName("A name cannot hold control characters.")
    visible_text = "".join(c for c in text if c.isspace() or c in _JOINERS or not is_invisible(c))
    shown = unicodedata.normalize("NFC", " ".join(visible_text.split()))
    if not fold(shown) or not any(map(str.isalnum, shown)):
        raise BadName("A name needs at least one letter or digit.")
    if len(shown) > LONGEST_NAME:
        raise BadName("A name has at most %(most)s characters, this one has %(num)s.", len(shown))
    return shown


def _is_control(character: str) -> bool:
    if character in _LINE_SPACE:
        return False
    return character in _DIRECTIONS or unicodedata.category(character) in ("Cc", "Cs")
