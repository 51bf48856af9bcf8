"""What a text means: one concept, several to choose from, or none."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from expertise.vocabulary.certainty import is_named_more, is_slip, is_written_otherwise
from expertise.vocabulary.folding import fold
from expertise.vocabulary.names import Because, Held, Name, Suggestion
from expertise.vocabulary.shelf import Shelf
from expertise.vocabulary.suggesting import (
    because_of_form,
    in_order,
    in_other_forms,
    meant_nearly,
    shortened,
    suggestion,
)
from expertise.vocabulary.typos import edits_allowed

_ASKED = 8
_NEAR = 0.5
"""The least cosine that is asked about. Of synonyms that the model had not seen (707 of ESCO, 365 of others), the name meant is
then among those asked about for 92 and 54 %; had it been missing, 77 and 63 % would have been asked about others, 3 on average.
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
Knows = Callable[[str], bool]
"""Whether a word is one that people write, so that it is no other one mistyped."""


def labelled(typed: Name, shelf: Shelf) -> One | None:
    """The concept whose label the text is, where it is one's."""
    meant = [held for held in shelf.named(typed.key) if held.names[0].key == typed.key]
    return One(meant[0].entry.id, *_why(meant[0], typed)) if len(meant) == 1 else None


def meaning(typed: Name, shelves: Sequence[Shelf], knows: Knows) -> Match:
    """What the text means, by the first of these that finds anything: label, other name, initials, spelling, meaning.

    A label or another name decides alone, and only where it is one concept's; so does a name that the text surely is
    written otherwise, or with a slip of the pen, where no other is as near. Everything else asks, and after what initials
    or spelling found, or did not find, about names that mean nearly the same.
    """
    equal = [held for shelf in shelves for held in shelf.named(typed.key)]
    labelled = [held for held in equal if held.names[0].key == typed.key]
    if labelled:
        return _one_or_ask(in_order(labelled), typed)
    short = shortened(typed, shelves)
    if equal and all(_is_implied(held, typed.key) for held in equal):
        return _one_or_ask(in_order(equal) + short, typed)  # ML (language) is no surer than Machine Learning
    if equal:
        return _one_or_ask(in_order(equal), typed)
    forms = in_other_forms(typed, shelves)
    near = _spelt_nearly(typed, shelves)
    alike = [held for _, held in near] + forms
    if not short and (sure := _written_otherwise(typed, alike) or _mistyped(typed, near, knows)):
        return sure
    return _ask(short or alike, typed, meant_nearly(typed, shelves, limit=_ASKED, at_least=_NEAR))


def mistyped(typed: Name, shelves: Sequence[Shelf], knows: Knows) -> One | None:
    """The one concept that has the nearest name, where the text can be nothing but that name mistyped."""
    return _mistyped(typed, _spelt_nearly(typed, shelves), knows)


def _written_otherwise(typed: Name, alike: Iterable[Held]) -> One | None:
    """The one concept of which the text is a name in another form."""
    for is_same in (is_written_otherwise, is_named_more):
        same = {held.entry.id: name for held in alike for name in reversed(held.names) if is_same(typed, name)}
        if len(same) == 1:
            ((id, name),) = same.items()
            return One(id, because_of_form(typed, name), name.text)
        if same:
            break
    return None


def _mistyped(typed: Name, near: Sequence[tuple[int, Held]], knows: Knows) -> One | None:
    nearest = [held for edits, held in near if edits == near[0][0]]
    if len({held.entry.id for held in nearest}) != 1:
        return None
    (held, *_) = nearest
    slipped = [name for name in held.names if is_slip(typed, name, knows)]
    return One(held.entry.id, "typo", slipped[0].text) if slipped else None


def _spelt_nearly(typed: Name, shelves: Sequence[Shelf]) -> list[tuple[int, Held]]:
    near = [one for shelf in shelves for one in shelf.named_nearly(typed.key, edits_allowed(typed.key))]
    return sorted(near, key=lambda one: (one[0], one[1].order))


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
