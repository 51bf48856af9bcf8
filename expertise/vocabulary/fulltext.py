"""The words that full text is searched by: folded, without little words, and cut to their English stems."""

import re
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer  # type: ignore[import-untyped]

from expertise.vocabulary.folding import LONGEST_WORD, words

LITTLE_WORDS = frozenset(
    """
    a an and are as at be been but by can do does for from had has have how i if in into is it its more no not of on or
    our should so such than that the their them then there these they this to up use used using via was we were what
    when which who will with within without you your
    """.split()
)
_JOINED = re.compile(r"[^\W_]*[^\W\d_][A-Z][^\W_]*")  # holds a capital that is not its first letter
_PART = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")


def indexed(text: str) -> str:
    """The text as a full-text index keeps it: its words, joined by blanks, at which the index splits them again."""
    return " ".join(_words_of(text))


def asked_words(text: str) -> tuple[str, ...]:
    """The words under which an index would keep this text, each once."""
    return tuple(dict.fromkeys(_words_of(text)))


def _words_of(text: str) -> Iterator[str]:
    for chunk in text.split():
        yield from _known_words(chunk) if len(chunk) <= LONGEST_WORD else _find_words(chunk)


@lru_cache(maxsize=65536)
def _known_words(chunk: str) -> tuple[str, ...]:
    return tuple(_find_words(chunk))


def _find_words(chunk: str) -> Iterator[str]:
    parts = [part.lower() for joined in _JOINED.findall(chunk) for part in _parts(joined)]
    return (_stem(word) for word in [*words(chunk), *parts] if word not in LITTLE_WORDS)


def _parts(joined: str) -> list[str]:
    """`fooBar` is also foo and bar; `API` is one word."""
    return [] if joined.isupper() else [part[:LONGEST_WORD] for part in _PART.findall(joined) if len(part) > 1]


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return str(snowballstemmer.stemmer("english").stemWord(word))  # one of its own, because a stemmer keeps state
