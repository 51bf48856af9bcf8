"""Words by which people ask, which say nothing about what they look for."""

from functools import lru_cache

from expertise.language import ENGLISH, Language
from expertise.vocabulary.folding import words
from expertise.vocabulary.fulltext import LITTLE_WORDS


@lru_cache(maxsize=64)
def small_talk(language: Language) -> frozenset[str]:
    """Such words, folded, of English and of the language: a catalogue has its own, little words among them."""
    return LITTLE_WORDS.union(*(words(_said_in(one)) for one in (ENGLISH, language)))


def told(text: str, language: Language) -> str:
    """The text without them."""
    said = small_talk(language)
    return " ".join(chunk for chunk in text.split() if not said.issuperset(words(chunk)))


def _said_in(language: Language) -> str:
    return language.gettext(
        "am any anybody anyone colleague colleagues could experience experienced expert experts familiar find help know known "
        "knows looking me my need needs people person please seeking somebody someone want wants work worked working works would"
    )
