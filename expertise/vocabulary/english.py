"""When two English words are forms of one: spelt as elsewhere (organise), in the plural, as another part of a sentence."""

import re
from functools import lru_cache
from itertools import takewhile

from Stemmer import Stemmer  # type: ignore[import-not-found]

_ELSEWHERE = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"(?<=[a-z]{2})([iy])s(?=e[drs]?$|is$|ing|ation|able|ers?$)", r"\1z"),
        (r"(?<=[a-z])our", "or"),
        (r"(?<=[bt])re(?=[ds]?$)", "er"),
        (r"(?<=m)mes?$", ""),
        (r"logue", "log"),
        (r"oeuvre?", "euver"),
        (r"(?<=[a-z]{2})ence", "ense"),
        (r"[ao]e(?=[a-z]{3})", "e"),
        (r"mould", "mold"),
        (r"artefact", "artifact"),
        (r"(?<=[a-z]{4})ll(?=[a-z])", "l"),
        (r"tyre", "tire"),
        (r"sulph", "sulf"),
        (r"aluminium", "aluminum"),
    )
)
_ANY = re.compile("|".join(british.pattern for british, _ in _ELSEWHERE))
_PLURAL = ({"", "s"}, {"", "es"}, {"y", "ies"}, {"is", "es"})
_VERBAL = ({"", "s", "ed", "ing"}, {"", "es", "ed", "ing"}, {"e", "es", "ed", "ing"}, {"y", "ies", "ied", "ying"})


@lru_cache(maxsize=1 << 16)
def american(word: str) -> str:
    """The word as Americans spell it; nonsense perhaps, but the same for both spellings (exercise, exercize)."""
    for british, spelt in _ELSEWHERE if _ANY.search(word) else ():
        word = british.sub(spelt, word)
    return word


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What the word has in common with its other English forms."""
    return str(Stemmer("english", 0).stemWord(word))  # its own, because a stemmer keeps state


def form_of(word: str) -> str:
    """The same for all forms and spellings of an English word."""
    return stem(american(word))


def is_form_of(one: str, other: str, *, shared: int, verbal: bool) -> bool:
    """Whether two words are one in singular and plural or in two spellings, `verbal` ones also while it is being done.

    So many letters must be shared by forms: SAS and Sass are two.
    """
    one, other = american(one), american(other)
    if one == other:
        return True
    begin = "".join(letter for letter, _ in takewhile(lambda both: both[0] == both[1], zip(one, other, strict=False)))
    ends = {_undoubled(word, begin) for word in (one, other)}
    return len(begin) >= shared and any(ends <= some for some in (_VERBAL if verbal else _PLURAL))


def _undoubled(word: str, begin: str) -> str:
    rest = word.removeprefix(begin)
    return rest[1:] if rest[1:] in ("ing", "ed") and begin.endswith(rest[0]) else rest
