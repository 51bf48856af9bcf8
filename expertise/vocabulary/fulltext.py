"""The words that full text is searched by: folded, without little words, and cut to their English stems."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import takewhile

from expertise.vocabulary.english import stem
from expertise.vocabulary.folding import LONGEST_WORD, words

LITTLE_WORDS = frozenset(
    """
    a an and are as at be been but by can do does for from had has have how i if in into is it its more no not of on or
    our should so such than that the their them then there these they this to up use used using via was we were what
    when which who will with within without you your
    """.split()
)
_CHUNK = re.compile(r"\S+")
_JOINED = re.compile(r"[^\W_]*[^\W\d_][A-Z][^\W_]*")  # holds a capital that is not its first letter
_PART = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")


def indexed(text: str) -> str:
    """The text as a full-text index keeps it: its words, joined by blanks, at which the index splits them again."""
    return " ".join(_words_of(text))


def asked_words(text: str) -> tuple[str, ...]:
    """The words under which an index would keep this text, each once."""
    return tuple(dict.fromkeys(_words_of(text)))


def densest(text: str, asked: Collection[str], *, width: int) -> tuple[int, int] | None:
    """From where to where in the text most of the asked words stand within so many letters; the first such place, if any."""
    wanted = frozenset(asked)
    places = [
        (chunk.start(), chunk.end(), met)
        for chunk in _CHUNK.finditer(text)
        if (met := wanted.intersection(_words_of(chunk.group())))
    ]
    best, most = None, 0
    for number, (start, _, _) in enumerate(places):
        near = list(takewhile(lambda place, start=start: place[1] - start <= width, places[number:]))  # type: ignore[misc]
        words = len(frozenset().union(*(met for *_, met in near)))
        if words > most:
            best, most = (start, near[-1][1]), words
    return best


def _words_of(text: str) -> Iterator[str]:
    for chunk in text.split():
        yield from _known_words(chunk) if len(chunk) <= LONGEST_WORD else _find_words(chunk)


@lru_cache(maxsize=65536)
def _known_words(chunk: str) -> tuple[str, ...]:
    return tuple(_find_words(chunk))


def _find_words(chunk: str) -> Iterator[str]:
    parts = [part.lower() for joined in _JOINED.findall(chunk) for part in _parts(joined)]
    return (stem(word) for word in [*words(chunk), *parts] if word not in LITTLE_WORDS)


def _parts(joined: str) -> list[str]:
    """`fooBar` is also foo and bar; `API` is one word."""
    return [] if joined.isupper() else [part[:LONGEST_WORD] for part in _PART.findall(joined) if len(part) > 1]
