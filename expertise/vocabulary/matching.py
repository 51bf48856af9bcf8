"""What a text means: one concept, several to choose from, or none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from expertise.vocabulary.folding import fold
from expertise.vocabulary.names import Because, Held, Name, Suggestion, in_any_order
from expertise.vocabulary.shelf import Shelf
from expertise.vocabulary.suggesting import in_order, suggestion

_ASKED = 8
_NEAR = 0.55
"""The least cosine that is asked about. Of synonyms that the model had not seen (707 of ESCO, 365 of others), the name meant is
then among those asked about for 92 and 43 %; had it been missing, 83 and 67 % would have been asked about others, 3 on average.
"""


@dataclass(frozen=True, slots=True)
class One:
    """The text means this concept; `matched` is the name that says so."""

    id: int
    because: Because
    matched: str


@dataclass(frozen=True, slots=True)
class Ask:
    """The text may mean each of these, likeliest first; whoever typed it has to say."""

    candidates: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """The text means nothing in the vocabulary."""


Match = One | Ask | Nothing


def labelled(typed: Name, shelf: Shelf) -> One | None:
    """The concept whose label the text is, where it is one's."""
    meant = [held for held in shelf.named(typed.key) if held.names[0].key == typed.key]
    return One(meant[0].entry.id, *_why(meant[0], typed)) if len(meant) == 1 else None


def meaning(typed: Name, shelves: Sequence[Shelf]) -> Match:
    """What the text means, by the first of these that finds anything: label, other name, initials, spelling.

    A label or another name decides alone, and only where it is one concept's. Initials and spelling ask, and after what
    they found, or did not find, names that mean nearly the same.
    """
    equal = [held for shelf in shelves for held in shelf.named(typed.key)]
    labelled = [held for held in equal if held.names[0].key == typed.key]
    if labelled:
        return _one_or_ask(in_order(labelled), typed)
    short = [held for shelf in shelves for held in shelf.shortened(typed.key)]
    if equal and all(_is_implied(held, typed.key) for held in equal):
        return _one_or_ask(in_order(equal) + in_order(short), typed)  # ML (language) is no surer than Machine Learning
    if equal:
        return _one_or_ask(in_order(equal), typed)
    return _ask(in_order(short) or _spelt_nearly(typed, shelves), typed, _meant_nearly(typed, shelves))


def _spelt_nearly(typed: Name, shelves: Sequence[Shelf]) -> list[Held]:
    reordered = [(0, held) for shelf in shelves for held in shelf.reordered(in_any_order(typed))]
    near = reordered + [one for shelf in shelves for one in shelf.named_nearly(typed.key)]
    return [held for _, held in sorted(near, key=lambda one: (one[0], one[1].order))]


def _meant_nearly(typed: Name, shelves: Sequence[Shelf]) -> list[Suggestion]:
    near = [(one, shelf) for shelf in shelves for one in shelf.meaning_nearly(typed.text, limit=_ASKED, at_least=_NEAR)]
    found = []
    for one, shelf in sorted(near, key=lambda both: (-both[0].cosine, both[0].id))[:_ASKED]:
        if held := shelf.get(one.id):
            found.append(Suggestion(one.id, held.entry.label, held.entry.people, "meaning", one.name))
    return found


def _is_implied(held: Held, key: str) -> bool:
    return all(fold(name) != key for name in held.entry.alt_labels)


def _one_or_ask(meant: list[Held], typed: Name) -> Match:
    each = {held.entry.id: held for held in meant}
    if len(each) > 1:
        return _ask(meant, typed)
    return One(meant[0].entry.id, *_why(meant[0], typed))


def _why(held: Held, typed: Name) -> tuple[Because, str]:
    line = suggestion(held, typed)
    return line.because, line.matched


def _ask(meant: Iterable[Held], typed: Name, nearly: Iterable[Suggestion] = ()) -> Ask | Nothing:
    each = {held.entry.id: held for held in meant}
    lines: dict[int | None, Suggestion] = {
        held.entry.id: suggestion(held, typed) for held in list(each.values())[:_ASKED]
    }
    for line in nearly:
        lines.setdefault(line.id, line)
    return Ask(tuple(lines.values())[:_ASKED]) if lines else Nothing()
