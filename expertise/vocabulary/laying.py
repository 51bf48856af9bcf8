"""How entries are laid down as arrays, in which they are found fast and take little room."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from expertise.vocabulary.filing import Filing, Ints, Texts, file, filed, in_order, pack, starts_of
from expertise.vocabulary.names import Entry, Held, hold, in_any_order, initials, later_words, words_of
from expertise.vocabulary.slips import Shapes, shapes_of

BEGINNING = 5
_FILINGS = ("keys", "labels", "parts", "shortened", "reordered", "slips")
_TEXTS = ("texts", "implied", "openings")


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """Entries as arrays. They are numbered by what orders them among those with as many people: a number is a slot.

    `texts` are the label and the other names of each entry in turn, from `text_starts` of its slot on. Its names, from
    `name_starts` on, have a place in `keys`, the place of their text, and where their words begin. `keys` files slots
    under the keys of names, `labels` does so under those of labels, `parts` under later words and other names,
    `shortened` under initials, and `reordered` under words in any order and form. `openings` are the first words of
    longer names. `slips` files beginnings under what is left of them without one letter; each is that of the keys from its place in
    `beginnings` on, whose first letters are `shapes`. `lengths` are in letters.
    """

    ids: NDArray[np.int64]
    people: Ints
    texts: Texts
    text_starts: Ints
    implied: Texts
    name_starts: Ints
    name_keys: Ints
    name_texts: Ints
    cut_starts: Ints
    cuts: Ints
    keys: Filing
    labels: Filing
    parts: Filing
    shortened: Filing
    reordered: Filing
    openings: Texts
    slips: Filing
    beginnings: Ints
    shapes: Shapes
    lengths: Ints


def lay(entries: Iterable[Entry]) -> Laid:
    """The entries, of each id the last one, as arrays."""
    each = {entry.id: entry for entry in entries}.values()
    with _no_looking_for_cycles():
        return _lay([hold(entry) for entry in sorted(each, key=_rank)])


def _rank(entry: Entry) -> tuple[int, str, int]:
    return len(entry.label), entry.label, entry.id


def _lay(held: Sequence[Held]) -> Laid:
    names = [name for one in held for name in one.names]
    name_starts = starts_of(len(one.names) for one in held)
    keys, name_keys = in_order(name.key for name in names)
    begin = [at for at, key in enumerate(keys) if not at or key[:BEGINNING] != keys[at - 1][:BEGINNING]]
    texts = [[one.entry.label, *one.entry.alt_labels] for one in held]
    implied, name_texts = _places_of_texts(held, texts)
    return Laid(
        ids=np.fromiter((one.entry.id for one in held), np.int64),
        people=np.fromiter((one.entry.people for one in held), np.int32),
        texts=pack(list(chain.from_iterable(texts))),
        text_starts=starts_of(map(len, texts)),
        implied=pack(implied),
        name_starts=name_starts,
        name_keys=name_keys,
        name_texts=np.array(name_texts, np.int32),
        cut_starts=starts_of(len(name.cuts) for name in names),
        cuts=np.fromiter((cut for name in names for cut in name.cuts), np.int32),
        keys=filed(keys, name_keys, np.repeat(np.arange(len(held), dtype=np.int32), np.diff(name_starts))),
        labels=file([(one.names[0].key,) for one in held]),
        parts=file([_parts(one) for one in held]),
        shortened=file([_shortened(one) for one in held]),
        reordered=file([_reordered(one) for one in held]),
        openings=pack(sorted({name.key[:cut] for name in names for cut in name.cuts})),
        slips=file([one_left_out(keys[first]) for first in begin]),
        beginnings=np.array([*begin, len(keys)], np.int32),
        shapes=shapes_of(keys),
        lengths=np.fromiter(map(len, keys), np.int32),
    )


def _parts(held: Held) -> set[str]:
    parts = {part for name in held.names for part in later_words(name)}
    return parts | {name.key for name in held.names[1:]}


def _shortened(held: Held) -> set[str]:
    return set().union(*(initials(name) for name in held.names))


def _reordered(held: Held) -> set[str]:
    return {in_any_order(words_of(name)) for name in held.names}


def _places_of_texts(held: Sequence[Held], texts: Sequence[Sequence[str]]) -> tuple[list[str], list[int]]:
    """The texts that brackets imply, and the place of each name's text: among all texts, or before 0 among these."""
    implied: list[str] = []
    places: list[int] = []
    begin = 0
    for one, some in zip(held, texts, strict=True):
        for name in one.names:
            if name.text in some:
                places.append(begin + some.index(name.text))
            else:
                implied.append(name.text)
                places.append(-len(implied))
        begin += len(some)
    return implied, places


def one_left_out(key: str) -> set[str]:
    """The beginning of the key, and what is left of it without each one of its letters."""
    begin = key[:BEGINNING]
    return {begin, *(begin[:at] + begin[at + 1 :] for at in range(len(begin)))}


def arrays_of(laid: Laid) -> dict[str, NDArray[Any]]:
    """All arrays that entries are laid down in, each with a name."""
    return dict(_named("", laid))


def laid_from(arrays: Mapping[str, NDArray[Any]]) -> Laid:
    """The entries that were laid down in these arrays. Raises `KeyError` where one is missing."""
    held: dict[str, Any] = {name: _filing(arrays, name) for name in _FILINGS}
    held |= {name: _texts(arrays, name) for name in _TEXTS}
    held |= {each.name: arrays[each.name] for each in fields(Laid) if each.name not in held}
    return Laid(**held)


def _named(before: str, held: object) -> Iterator[tuple[str, NDArray[Any]]]:
    parts: Iterable[str] = ()
    if isinstance(held, Laid):
        parts = (each.name for each in fields(held))
    elif isinstance(held, Texts):
        parts = ("letters", "starts")
    elif isinstance(held, Filing):
        parts = ("texts", "starts", "numbers")
    elif isinstance(held, np.ndarray):
        yield before, held
    for part in parts:
        yield from _named(f"{before}.{part}".lstrip("."), getattr(held, part))


def _texts(arrays: Mapping[str, NDArray[Any]], name: str) -> Texts:
    return Texts(arrays[f"{name}.letters"], arrays[f"{name}.starts"])


def _filing(arrays: Mapping[str, NDArray[Any]], name: str) -> Filing:
    return Filing(_texts(arrays, f"{name}.texts"), arrays[f"{name}.starts"], arrays[f"{name}.numbers"])


@contextmanager
def _no_looking_for_cycles() -> Iterator[None]:
    """There are none in what is made here, and looking for them takes a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
