"""What a typed text may mean: the buckets of suggestions, best first."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import groupby

from rapidfuzz.distance import OSA, Indel, Levenshtein

from expertise.vocabulary.english import form_of
from expertise.vocabulary.folding import BadName, check_name, fold
from expertise.vocabulary.meaning import Near
from expertise.vocabulary.names import (
    MOST_INITIALS,
    Because,
    Held,
    Name,
    Suggestion,
    first_letters,
    in_any_order,
    initials,
    word_beginning,
    words_of,
)
from expertise.vocabulary.shelf import Shelf
from expertise.vocabulary.typos import edits_allowed

_MORE = 16  # than are offered: eight at most are among the lines already
_KEPT_FOR_INITIALS = 3
_BEFORE_INITIALS = 2  # "ml" begins many names; Machine Learning must still be among the first lines
_REPEATED = re.compile(r"(.)\1+")
_SHORTEST_BEGINNING = 4
_LONG_ENOUGH = 6  # letters
_NEAR, _NEAR_TO_WORDS, _NEAR_TO_NONSENSE = 0.3, 0.4, 0.55
"""The least cosine, and with likeness of letters that to a text of which all is read, and of which less than half is. Strange
words keep names apart. Of 400 strings of chance letters, 3 are near something among 14,000 names, not 299, and 20, not 399,
among 49,000; of synonyms that a model has not seen that costs 0.005 of the MRR.
"""
_FARTHER = 0.3
"""What is farther than the nearest by more is left out: two of five lines, of 1,072 synonyms none that is meant."""
_COMPARED = 64
_SPELT = 0.2
Reason = Callable[[Held, Name], tuple[Because, str]]


def suggestions(typed: Name, shelves: Sequence[Shelf], *, limit: int) -> list[Suggestion]:
    """The best lines for the text, each concept once.

    The order is: a label that is equal, another name that is; the same words in another order or form; labels that begin
    so; other names and later words that begin so; initials, of which two come before the fourth of those; slips of the
    pen, fewest first; what means nearly the same. Within these: more people first, then shorter labels, then by label
    and id; nearer ones first where it is by meaning. Where there is nothing at all, as many slips are forgiven in a whole name
    as in one of two letters more.
    """
    key, found = typed.key, dict[int, Suggestion]()
    equal = in_order(held for shelf in shelves for held in shelf.named(key))
    _take(found, [held for held in equal if held.names[0].key == key] + equal, typed, limit)
    _take(found, in_other_forms(typed, shelves), typed, limit)
    short = shortened(typed, shelves)
    for room in (_BEFORE_INITIALS, limit) if short else (limit,):
        _take(found, _beginning(key, shelves, limit=room, without=found.keys()), typed, room)
        _take(found, short, typed, min(limit, max(room, len(found)) + _KEPT_FOR_INITIALS))
    is_whole = not found  # nothing goes on from the text
    if len(found) < limit:
        _take(found, _mistyped(key, shelves, limit=limit, without=found.keys()), typed, limit, _misspelt)
    if not found:
        _take(found, _lengthened(typed, shelves), typed, limit)
    if is_whole:
        _take(found, _begun_by(key, shelves), typed, limit)
    if len(found) < limit and not equal:
        for line in meant_nearly(typed, shelves, limit=limit, at_least=_NEAR):
            if line.id is not None and len(found) < limit:
                found.setdefault(line.id, line)
    if not found and len(key) >= _LONG_ENOUGH:
        near = [one for shelf in shelves for one in shelf.named_nearly(key, edits_allowed(f"..{key}"))]
        _take(found, in_order(held for _, held in near), typed, limit, _misspelt)
    return list(found.values())


def _beginning(key: str, shelves: Sequence[Shelf], *, limit: int, without: Set[int]) -> list[Held]:
    """The first entries whose label begins so, then those of which another name or a later word does."""
    labels = [one for shelf in shelves for one in shelf.labels_beginning(key, limit=limit, without=without)]
    if len(labels) + len(without) >= limit:
        return in_order(labels)
    parts = (one for shelf in shelves for one in shelf.parts_beginning(key, limit=limit, without=without))
    return in_order(labels) + in_order(parts)


def _mistyped(key: str, shelves: Sequence[Shelf], *, limit: int, without: Set[int]) -> Iterator[Held]:
    """The first entries that have a name which begins nearly so: of equally many slips and people, the likelier ones first."""
    wanted = limit + _MORE
    near = [one for shelf in shelves for one in shelf.beginning_nearly(key, limit=wanted, without=without)]
    if len(shelves) > 1:
        near.sort(key=lambda one: (one[0], one[1].order))
    for _, alike in groupby(near[:wanted], key=lambda one: (one[0], one[1].entry.people)):
        yield from _likelier_first([held for _, held in alike], key)


def _likelier_first(held: list[Held], key: str) -> list[Held]:
    return sorted(held, key=lambda one: _slip(one, key)) if len(held) > 1 else held


def shortened(typed: Name, shelves: Sequence[Shelf]) -> list[Held]:
    """The entries that have a name of which the text is the initials, then those that it shortens otherwise."""
    key, single = typed.key, typed.key.removesuffix("s")
    found = in_order(held for shelf in shelves for held in shelf.shortened(key))
    found.sort(key=lambda held: all(key not in first_letters(words_of(name)) for name in held.names))
    if single != key:
        found += in_order(held for shelf in shelves for held in shelf.shortened(single))
    return found[:_MORE]


def _lengthened(typed: Name, shelves: Sequence[Shelf]) -> list[Held]:
    """The entries that are named by the initials of the text."""
    return in_order(held for shelf in shelves for key in initials(typed) for held in shelf.named(key))


def _begun_by(key: str, shelves: Sequence[Shelf]) -> list[Held]:
    """The entries that have the longest name which the text begins with, and which is half of it (sqlclient: sql)."""
    shortest = max(_SHORTEST_BEGINNING, (len(key) + 1) // 2)
    begins = (key[:end] for end in range(len(key) - 1, shortest - 1, -1))
    found = ([held for shelf in shelves for held in shelf.named(begin)] for begin in begins)
    return in_order(next(filter(None, found), []))


def in_other_forms(typed: Name, shelves: Sequence[Shelf]) -> list[Held]:
    """The entries that have the text as a name in the plural or singular, or with ph for f, then a name of its words: fewest others
    first.
    """
    key = typed.key
    alike = (
        (key + "s", key.removesuffix("s"), key.replace("f", "ph"), key.replace("ph", "f"))
        if len(key) > _SHORTEST_BEGINNING
        else ()
    )
    counted = in_order(held for shelf in shelves for each in alike if each != key for held in shelf.named(each))
    found = (held for shelf in shelves for held in shelf.reordered(in_any_order(words_of(typed))))
    return counted + sorted(found, key=lambda held: (min(_unlikeness(typed, name) for name in held.names), held.order))


def _unlikeness(typed: Name, name: Name) -> tuple[int, float]:
    both = words_of(typed), words_of(name)
    one, other = (set(map(form_of, words)) for words in both)
    spelt = Indel.normalized_distance(*(" ".join(sorted(words)) for words in both))
    return len(one ^ other), round(spelt, 2)


def _slip(held: Held, key: str) -> int:
    """How unlikely the slip is: least a letter twice, then one too few, then others."""
    plain = _once(key)
    return min(
        0 if _once(name.key) == plain else Levenshtein.distance(key, name.key, weights=(2, 3, 3)) for name in held.names
    )


@lru_cache(maxsize=1 << 14)
def _once(key: str) -> str:
    return _REPEATED.sub(r"\1", key)


def meant_nearly(typed: Name, shelves: Sequence[Shelf], *, limit: int, at_least: float) -> list[Suggestion]:
    """What means nearly the same as the text, nearest first; likeness of letters counts a little.

    A text that makes no sense is near to anything among very many names, so it must be nearer than others, or alike; a number
    has none.
    """
    if typed.key.isdecimal():
        return []
    near = [
        (one, shelf)
        for shelf in shelves
        for one in shelf.meaning_nearly(typed.text, limit=_COMPARED, at_least=at_least)
    ]
    near.sort(key=lambda both: (-both[0].cosine, both[0].id))
    told = sorted(
        ((_nearness(typed, one), one, shelf) for one, shelf in near[:_COMPARED]),
        key=lambda each: (-each[0], each[1].id),
    )
    least = max(_least(typed, shelves), told[0][0] - _FARTHER) if told else 0
    found = ((one, shelf.get(one.id)) for nearness, one, shelf in told[:limit] if nearness >= least)
    return [Suggestion(one.id, entry.label, entry.people, "meaning", one.name) for one, entry in found if entry]


def _least(typed: Name, shelves: Sequence[Shelf]) -> float:
    """How near a name must be, by how much of the text stands in words of names, or in long pieces that the model knows."""
    words = words_of(typed)
    read, of = sum(max(shelf.letters_read(word) for shelf in shelves) for word in words), sum(map(len, words))
    return _NEAR_TO_WORDS if read == of else _NEAR if 2 * read > of else _NEAR_TO_NONSENSE


def _nearness(typed: Name, near: Near) -> float:
    alike = Indel.normalized_similarity(typed.key, fold(near.name))
    return near.cosine + _SPELT * alike * alike


def creation(text: str, typed: Name, shelves: Sequence[Shelf]) -> list[Suggestion]:
    """The line that offers to create the text, where it can be a name and nothing is named so."""
    if any(shelf.named(typed.key) for shelf in shelves):
        return []
    try:
        label = check_name(text)
    except BadName:
        return []
    return [Suggestion(None, label, 0, "create", label)]


def suggestion(held: Held, typed: Name) -> Suggestion:
    """The entry as a line, with the best reason for which the text may mean it."""
    return _line(held, *_reason(held, typed))


def _line(held: Held, because: Because, matched: str) -> Suggestion:
    return Suggestion(held.entry.id, held.entry.label, held.entry.people, because, matched)


def in_order(held: Iterable[Held]) -> list[Held]:
    """More people first, then shorter labels, then by label and id."""
    return sorted(held, key=lambda one: one.order)


def _take(
    found: dict[int, Suggestion], held: Iterable[Held], typed: Name, limit: int, reason: Reason | None = None
) -> None:
    for one in held:
        if len(found) >= limit:
            return
        if one.entry.id not in found:
            found[one.entry.id] = _line(one, *(reason or _reason)(one, typed))


def _misspelt(held: Held, typed: Name) -> tuple[Because, str]:
    return "typo", _nearest(held, typed.key)


def _reason(held: Held, typed: Name) -> tuple[Because, str]:
    key = typed.key
    for name in held.names:
        if name.key == key:
            return ("same" if name.is_label else "alias"), name.text
    return _begun(held, key) or _other_form(held, typed) or _misspelt(held, typed)


def _begun(held: Held, key: str) -> tuple[Because, str] | None:
    label, *others = held.names
    if label.key.startswith(key):
        return "prefix", label.text
    if word := word_beginning(label, key):
        return "word", word
    for name in others:
        if name.key.startswith(key) or word_beginning(name, key):
            return "alias", name.text
    return None


def _other_form(held: Held, typed: Name) -> tuple[Because, str] | None:
    form = in_any_order(words_of(typed))
    for name in held.names:
        if in_any_order(words_of(name)) == form:
            return because_of_form(typed, name), name.text
    short = initials(typed)
    for name in held.names if len(typed.key) <= MOST_INITIALS + 1 or short else ():
        if name.key in short or not initials(name).isdisjoint((typed.key, typed.key.removesuffix("s"))):
            return "initials", name.text
    return None


def because_of_form(typed: Name, name: Name) -> Because:
    """Why a text means a name of the same words in another order or form."""
    if sorted(words_of(typed)) != sorted(words_of(name)):
        return "typo"
    return "word" if name.is_label else "alias"


def _nearest(held: Held, key: str) -> str:
    return min(held.names, key=lambda name: OSA.distance(key, name.key[: len(key)])).text
