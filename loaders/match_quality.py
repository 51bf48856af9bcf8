"""What match makes of texts whose meaning is known, and of names that are near to each other and mean two things."""

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from expertise.vocabulary import Entry, Index, Match, Nothing, One
from expertise.vocabulary.encoder import Encoder
from loaders.name_pairs import ALL, DIFFERENT, Pair


@dataclass(frozen=True, slots=True)
class Matched:
    """Pairs of one type: how many are taken for the name meant, ask with it among the candidates, or are taken for another."""

    type: str
    pairs: int
    taken: int
    asked: int
    wrong: int


@dataclass(frozen=True, slots=True)
class NearMisses:
    """Names that must never be taken for each other: how many there are, typed either way, are taken, and are asked about."""

    pairs: int
    taken: int
    asked: int


def match_pairs(pairs: Sequence[Pair], names: Mapping[str, Sequence[str]], model: Encoder) -> list[Matched]:
    """What match makes of the pairs, each asked of its own vocabulary, by type and for all."""
    outcomes: Counter[tuple[str, str]] = Counter()
    for vocabulary, known in names.items():
        index = Index((Entry(id, name) for id, name in enumerate(known, start=1)), model)
        wanted = {name: id for id, name in enumerate(known, start=1)}
        for pair in (pair for pair in pairs if pair.vocabulary == vocabulary):
            outcome = _outcome(index.match(pair.surface), wanted[pair.canonical])
            outcomes.update(((pair.type, outcome), (ALL, outcome)))
    return [
        Matched(
            kind,
            sum(count for (one, _), count in outcomes.items() if one == kind),
            outcomes[kind, "taken"],
            outcomes[kind, "asked"],
            outcomes[kind, "wrong"],
        )
        for kind in sorted({kind for kind, _ in outcomes}, key=lambda kind: (kind != ALL, kind))
    ]


def match_near_misses(folder: Path, model: Encoder) -> NearMisses | None:
    """What match makes of each near-miss where it is all that the vocabulary holds; None where the folder has none."""
    if not (folder / DIFFERENT).is_file():
        return None
    with (folder / DIFFERENT).open(encoding="utf-8-sig", newline="") as lines:
        pairs = [(row["name_a"], row["name_b"]) for row in csv.DictReader(lines)]
    both = [*pairs, *((other, one) for one, other in pairs)]
    outcomes = Counter(_outcome(Index([Entry(1, known)], model).match(typed), 1) for typed, known in both)
    return NearMisses(len(both), outcomes["taken"], outcomes["asked"])


def _outcome(match: Match, wanted: int) -> str:
    if isinstance(match, One):
        return "taken" if match.id == wanted else "wrong"
    if isinstance(match, Nothing):
        return "nothing"
    return "asked" if wanted in [line.id for line in match.candidates] else "other"
