"""Letters of other alphabets that look like Latin ones, as in "Java" with a Cyrillic a.

A word that mixes both is read as Latin: nobody means it otherwise, and it looks the same. A word of such letters alone may be
one of its own language, so it stays what it is, and only meets a Latin name where there is one.
The pairs are our choice of those that the Unicode consortium lists as confusable (UTS 39), of the alphabets in use beside Latin.
"""

import unicodedata

_LIKE = {
    "a": "аαɑ", "b": "в", "c": "сϲ", "d": "ԁ", "e": "еε", "g": "ɡ", "h": "һн", "i": "іι", "j": "јϳ", "k": "кκ",
    "l": "ӏ", "m": "м", "n": "ոη", "o": "оοօ", "p": "рρ", "q": "ԛ", "s": "ѕ", "t": "тτ", "u": "υս", "v": "ѵν",
    "w": "ԝ", "x": "хχ", "y": "уγү",
    "A": "АΑ", "B": "ВΒ", "C": "СϹ", "D": "Ԁ", "E": "ЕΕ", "G": "Ԍ", "H": "НΗ", "I": "ІΙӀ", "J": "ЈͿ", "K": "КΚ",
    "M": "МΜ", "N": "Ν", "O": "ОΟ", "P": "РΡ", "Q": "Ԛ", "S": "Ѕ", "T": "ТΤ", "U": "Ս", "V": "Ѵ", "W": "Ԝ",
    "X": "ХΧ", "Y": "УΥҮ", "Z": "Ζ",
}  # fmt: skip
_LATIN = str.maketrans({other: latin for latin, others in _LIKE.items() for other in others})
_SMALL_CAPITALS = frozenset("внкмтεητγ")
"""They look like capitals at most, which is enough beside Latin letters and too little alone."""


def unmixed(word: str) -> str:
    """The word in Latin letters where it mixes them with others that look like them, and with those alone; else the word."""
    if word.isascii():
        return word
    plain = word.translate(_LATIN)
    mixed = plain != word and any(letter.isascii() and letter.isalpha() for letter in word)
    return plain if mixed and _is_latin(plain) else word


def as_it_looks(text: str) -> str:
    """The text with Latin letters for words of other alphabets that look Latin as a whole."""
    return " ".join(_latin(word) for word in text.split()) if not text.isascii() else text


def _latin(word: str) -> str:
    plain = word.translate(_LATIN)
    return plain if _is_latin(plain) and not _SMALL_CAPITALS & set(word) else word


def _is_latin(word: str) -> bool:
    return all(letter.isascii() or not letter.isalpha() or "LATIN" in unicodedata.name(letter, "") for letter in word)
