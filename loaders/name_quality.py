"""How well names are found by texts whose meaning is known, and how well names that mean two things are told apart."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz
from rapidfuzz.process import cdist
from rapidfuzz.utils import default_process

from expertise.errors import Invalid
from expertise.vocabulary.encoder import Encoder
from loaders.match_quality import (
    Ambiguous,
    Matched,
    NearMisses,
    match_ambiguous,
    match_near_misses,
    match_pairs,
    read_in_questions,
)
from loaders.name_pairs import ALL, SAME, Pair, has_seen, read_pairs, read_vocabularies
from loaders.report import Progress
from loaders.suggest_quality import indexes_of, places_offered

_AT_ONCE = 64

Scores = npt.NDArray[np.float32]
Scorer = Callable[[Sequence[str], Sequence[str]], Scores]
"""How near each typed text (down) is to each name (across)."""


@dataclass(frozen=True, slots=True)
class Found:
    """How often the name meant is first, among the first five, and the mean of 1 / its place."""

    top_1: float
    top_5: float
    mrr: float


@dataclass(frozen=True, slots=True)
class Line:
    """Pairs of one type and source, found by suggest, and by its model and by plain spelling alone.

    `seen` more are known to the model and left out.
    """

    type: str
    source: str
    pairs: int
    seen: int
    suggest: Found | None
    meaning: Found | None
    spelling: Found | None


@dataclass(frozen=True, slots=True)
class NameQuality:
    """What was measured on pairs of names: how they are found, by type of all sources, then of each; what match makes of them."""

    lines: tuple[Line, ...]
    matched: tuple[Matched, ...]
    near_misses: NearMisses | None
    ambiguous: Ambiguous | None


def measure_names(folder: Path, model: Encoder, *, progress: Progress | None = None) -> NameQuality:
    """Looks for each text of the folder in the pair's own vocabulary. Pairs that the model has learnt from do not count.

    Raises `NotLoaded` when there are no pairs, `Invalid` for one whose vocabulary does not hold its name.
    """
    pairs = read_pairs(folder)
    fresh = [pair for pair in pairs if not has_seen(model, pair)]
    names = read_vocabularies(folder, fresh)
    if progress:
        progress("by meaning", 0, len(fresh))
    meaning = places(fresh, names, by_meaning(model))
    if progress:
        progress("by spelling", 0, len(fresh))
    spelling = places(fresh, names, by_spelling)
    if progress:
        progress("by suggest and match", 0, len(fresh))
    indexes = indexes_of(names, model)
    offered = places_offered(fresh, names, indexes)
    return NameQuality(
        tuple(_lines(pairs, fresh, zip(offered, meaning, spelling, strict=True))),
        (*match_pairs(fresh, names, indexes), read_in_questions(fresh, names, indexes)),
        match_near_misses(folder, model),
        match_ambiguous(folder, model),
    )


def places(pairs: Sequence[Pair], names: Mapping[str, Sequence[str]], scorer: Scorer) -> list[int]:
    """The place of the name meant among all names of the pair's vocabulary, from 1; of equals the earlier name is first."""
    found = [0] * len(pairs)
    for vocabulary, known in names.items():
        of_name = {name: at for at, name in enumerate(known)}
        asked = [at for at, pair in enumerate(pairs) if pair.vocabulary == vocabulary]
        for begin in range(0, len(asked), _AT_ONCE):
            some = asked[begin : begin + _AT_ONCE]
            scores = scorer([pairs[at].surface for at in some], known)
            for row, at in zip(scores, some, strict=True):
                found[at] = _place(row, of_name.get(pairs[at].canonical), pairs[at])
    return found


def by_meaning(model: Encoder) -> Scorer:
    """The cosine of the model's vectors."""
    kept: dict[int, Scores] = {}

    def score(typed: Sequence[str], names: Sequence[str]) -> Scores:
        if id(names) not in kept:
            kept[id(names)] = model.vectors(names)
        return model.vectors(typed) @ kept[id(names)].T

    return score


def by_spelling(typed: Sequence[str], names: Sequence[str]) -> Scores:
    """What people take first: the normalized edit similarity that rapidfuzz gives, without case and signs."""
    return np.asarray(cdist(typed, names, scorer=fuzz.ratio, processor=default_process, dtype=np.float32))


def _place(scores: Scores, wanted: int | None, pair: Pair) -> int:
    if wanted is None:
        raise Invalid(f"{pair.canonical!r} is not in the vocabulary {pair.vocabulary}.", where=SAME)
    return 1 + int((scores > scores[wanted]).sum()) + int((scores[:wanted] == scores[wanted]).sum())


def _lines(pairs: Sequence[Pair], fresh: Sequence[Pair], places: Iterable[tuple[int, int, int]]) -> Iterator[Line]:
    every: dict[tuple[str, str], int] = defaultdict(int)
    found: dict[tuple[str, str], list[tuple[int, int, int]]] = defaultdict(list)
    for pair in pairs:
        for source in (ALL, pair.source):
            every[pair.type, source] += 1
    for pair, each in zip(fresh, places, strict=True):
        for source in (ALL, pair.source):
            found[pair.type, source].append(each)
    for kind, source in sorted(every, key=lambda one: (one[1] != ALL, one)):
        some = found[kind, source]
        figures = (found_at([each[way] for each in some]) for way in range(3))
        yield Line(kind, source, len(some), every[kind, source] - len(some), *figures)


def found_at(places: Sequence[int]) -> Found | None:
    """The figures of these places, of which 0 is nowhere; None where there are none."""
    if not places:
        return None
    at = np.array([place or np.inf for place in places])
    return Found(float((at == 1).mean()), float((at <= 5).mean()), float((1 / at).mean()))
