"""What a typed text may mean: the buckets of suggestions, best first."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from expertise.vocabulary.folding import BadName, check_name
from expertise.vocabulary.names import (
    MOST_INITIALS,
    Because,
    Held,
    Name,
    Suggestion,
    in_any_order,
    initials,
    word_beginning,
)
from expertise.vocabulary.shelf import Shelf

_SHORTENED = 16  # of which eight at most are among the lines already
_KEPT_FOR_INITIALS = 2  # "ml" begins many names; Machine Learning must still be among the lines


def suggestions(typed: Name, shelves: Sequence[Shelf], *, limit: int) -> list[Suggestion]:
    """The best lines for the text, each concept once.

    The order is: a label that is equal, another name that is; labels that begin so; other names and later words that
    begin so; the same words in another order; initials; slips of the pen, fewest first. Within these: more people
    first, then shorter labels, then by label and id.
    """
    key, found = typed.key, dict[int, Suggestion]()
    equal = in_order(held for shelf in shelves for held in shelf.named(key))
    _take(found, [held for held in equal if held.names[0].key == key] + equal, typed, limit)
    short = in_order(held for shelf in shelves for held in shelf.shortened(key))[:_SHORTENED]
    room = limit - _places_for_initials(short, typed)
    labels = (one for shelf in shelves for one in shelf.labels_beginning(key, limit=room, without=found.keys()))
    _take(found, in_order(labels), typed, room)
    if len(found) < room:
        parts = (one for shelf in shelves for one in shelf.parts_beginning(key, limit=room, without=found.keys()))
        _take(found, in_order(parts), typed, room)
    _take(found, in_order(one for shelf in shelves for one in shelf.reordered(in_any_order(typed))), typed, room)
    _take(found, short, typed, limit)
    if len(found) < limit:
        near = [one for shelf in shelves for one in shelf.beginning_nearly(key, limit=limit, without=found.keys())]
        _take(found, [held for _, held in sorted(near, key=lambda one: (one[0], one[1].order))], typed, limit)
    return list(found.values())


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
    because, matched = _reason(held, typed)
    return Suggestion(held.entry.id, held.entry.label, held.entry.people, because, matched)


def in_order(held: Iterable[Held]) -> list[Held]:
    """More people first, then shorter labels, then by label and id."""
    return sorted(held, key=lambda one: one.order)


def _take(found: dict[int, Suggestion], held: Iterable[Held], typed: Name, limit: int) -> None:
    for one in held:
        if len(found) >= limit:
            return
        if one.entry.id not in found:
            found[one.entry.id] = suggestion(one, typed)


def _places_for_initials(short: Iterable[Held], typed: Name) -> int:
    places = 0
    for held in short:
        places += _reason(held, typed)[0] == "initials"
        if places == _KEPT_FOR_INITIALS:
            break
    return places


def _reason(held: Held, typed: Name) -> tuple[Because, str]:
    key = typed.key
    for name in held.names:
        if name.key == key:
            return ("same" if name.is_label else "alias"), name.text
    return _begun(held, key) or _other_form(held, typed) or ("typo", _nearest(held, key))


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
    for name in held.names:
        if typed.cuts and len(name.cuts) == len(typed.cuts) and in_any_order(name) == in_any_order(typed):
            return ("word" if name.is_label else "alias"), name.text
    for name in held.names if len(typed.key) <= MOST_INITIALS else ():
        if typed.key in initials(name):
            return "initials", name.text
    return None


def _nearest(held: Held, key: str) -> str:
    return min(held.names, key=lambda name: OSA.distance(key, name.key[: len(key)])).text
