"""What single characters count for: parts of a word, gaps between words, or nothing at all."""

import re
import unicodedata

_OWNERS_MARKS = "™®©℠"
_APOSTROPHES = "'‘’ʼ＇"
_BLANK_LETTERS = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_VARIANTS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180d]")
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_NOT_IN_A_KEY = re.compile(r"[\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f\s]")


def is_invisible(character: str) -> bool:
    """Whether the character shows nothing: controls, zero-width characters, lone surrogates, blank letters."""
    if character.isascii():
        return not character.isprintable()
    if character in _BLANK_LETTERS or _VARIANTS.match(character):
        return True
    return unicodedata.category(character) in ("Cc", "Cf", "Cs")


def level(text: str) -> str:
    """The text with one plain character for each of its own: gaps are blanks, signs are ASCII, word characters stay."""
    return text if text.isascii() else text.translate(_LEVEL)


def key_of(word: str) -> str:
    """One word without case, accents and what shows nothing."""
    if word.isascii():
        return _NOT_IN_A_KEY.sub("", word.lower())
    plain = _bare(_bare(word).casefold()).translate(_UNDECOMPOSED)
    return _NOT_IN_A_KEY.sub("", unicodedata.normalize("NFKC", plain))


def visible(text: str) -> str:
    """The text without case, white space and what shows nothing: the key of a name made of signs only."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(c for c in plain if not c.isspace() and not is_invisible(c))


def _bare(word: str) -> str:
    decomposed = _ACCENTS.sub("", unicodedata.normalize("NFKD", word))
    return "".join(c for c in decomposed if not is_invisible(c))


class _Level(dict[int, int | str]):
    """A translation that learns each character when it first meets it."""

    def __missing__(self, point: int) -> int | str:
        self[point] = plain = point if point < 128 else _level_of(chr(point))
        return plain


def _level_of(character: str) -> str:
    compatible = unicodedata.normalize("NFKC", character)
    plain = compatible if len(compatible) == 1 else character
    category = unicodedata.category(character)
    if character in _APOSTROPHES:
        return "'"
    if character in _OWNERS_MARKS or category[0] == "Z" or category == "Cc":
        return " "
    if character == "♯":
        return "#"
    if category[0] == "P" and not plain.isascii():
        return " "
    return plain


_LEVEL = _Level()
