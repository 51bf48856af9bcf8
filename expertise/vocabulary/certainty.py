"""When a text surely is a name written otherwise, so that nobody has to be asked.

Chosen with 1,581 real pairs in sight, texts that are a name spelt otherwise or mistyped: of these 75 % are taken, each from the
vocabulary of its name, and 0.4 % are taken for another name. Of 781 pairs of names that are near and mean two things, asked
either way of a vocabulary that holds the other alone, 0.4 % are taken for each other. On each half of both (by digest): 75 and
76 %, and 0.3 and 0.4 %. The least letters below are where more near-misses than typos would come in.
"""

import re
from collections.abc import Callable, Collection, Sequence

from rapidfuzz.distance import OSA, Levenshtein

from expertise.vocabulary.english import is_form_of
from expertise.vocabulary.names import Name, telling, words_of
from expertise.vocabulary.typos import is_no_sibling

_SAYS_NO_MORE = frozenset(("framework", "lang", "language", "library", "programming", "software"))
# Letters; of fewer, more are a slip apart.
_LONG_NAME, _LONG_PHRASE, _LONG_KEY, _LONG_WORD, _SHORT_WORD = 14, 10, 8, 6, 4
_SHARED, _SHARED_ALONE = 3, 4  # letters of forms; a word that stands alone needs more: SAS is not Sass
_GAP = re.compile(r"[^\w]+|_+")
_SENTENCE = 3  # words, of which one may be a verb: "cutting tiles by hand", but not "marketing" or "marketing tools"


def is_written_otherwise(typed: Name, name: Name) -> bool:
    """Whether the two are one name: in another order, in the plural, or as it is spelt elsewhere."""
    if not is_no_sibling(typed.key, name.key):
        return False
    both = telling(words_of(typed)), telling(words_of(name))
    says_enough = len(both[0]) > 1 or len(words_of(typed)) == len(words_of(name))  # "label for" is not "label"
    return (says_enough and _are_forms(*both)) or is_form_of(typed.key, name.key, shared=_SHARED_ALONE, verbal=False)


def is_named_more(typed: Name, name: Name) -> bool:
    """Whether the two differ by a last word that says no more: R, and R language."""
    one, other = (words[:-1] if words[-1] in _SAYS_NO_MORE else words for words in (words_of(typed), words_of(name)))
    return bool(one) and one == other


def is_slip(typed: Name, name: Name, knows: Callable[[str], bool]) -> bool:
    """Whether the text is the name with a slip of the pen or two, and nothing else that anybody may mean.

    The words that differ must be unknown and begin as those of the name do. The shorter they are, the more else must be
    right.
    """
    edits = OSA.distance(typed.key, name.key, score_cutoff=2)
    wrong, right = _without(words_of(name), words_of(typed)), _without(words_of(typed), words_of(name))
    if edits > 2 or not wrong or any(map(knows, wrong)) or not is_no_sibling(typed.key, name.key):
        return False
    parted = len(wrong) != len(right)
    if parted and _gaps(typed) != _gaps(name):  # two words in one, or one in two, is a slip of its own
        return False
    one, other = (typed.key, name.key) if parted else (wrong[0], right[0])
    return one[:1] == other[:1] and _is_clear(
        one, other, edits=edits, length=len(name.key), is_known=all(map(knows, right))
    )


def _is_clear(wrong: str, right: str, *, edits: int, length: int, is_known: bool) -> bool:
    swapped = edits == 1 and Levenshtein.distance(wrong, right) > 1
    inside = swapped or wrong[-1:] == right[-1:]
    if edits == 1 and is_known and len(right) >= _SHORT_WORD and (length >= _LONG_PHRASE or swapped):
        return True
    if len(right) < _LONG_WORD or not (inside or length >= _LONG_NAME):
        return False
    return length >= (_LONG_NAME if edits > 1 else _LONG_WORD if is_known else _LONG_KEY)


def _are_forms(typed: Sequence[str], name: Sequence[str]) -> bool:
    count = len(typed)
    if count != len(name):
        return False
    shared, verbal = _SHARED_ALONE if count == 1 else _SHARED, count >= _SENTENCE
    pairs = zip(sorted(typed), sorted(name), strict=True)
    return all(is_form_of(one, other, shared=shared, verbal=verbal) for one, other in pairs)


def _gaps(name: Name) -> int:
    return len(_GAP.findall(name.text.strip()))


def _without(words: Collection[str], of: list[str]) -> list[str]:
    return [word for word in of if word not in words]
