"""What match makes of texts whose meaning is known, and of names that are near to each other and mean two things."""

import csv
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from expertise.vocabulary import Entry, Index, Match, Nothing, One
from expertise.vocabulary.encoder import Encoder
from loaders.name_pairs import ALL, AMBIGUOUS, DIFFERENT, Pair

MISTYPED, IN_A_QUESTION = "typo", "typo in a question"
QUESTION = "who knows {} in our team"


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


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Texts that are another name of several skills: how many there are, are taken for one, and are asked about."""

    texts: int
    taken: int
    asked: int


def match_pairs(
    pairs: Sequence[Pair], names: Mapping[str, Sequence[str]], indexes: Mapping[str, Index]
) -> list[Matched]:
    """What match makes of the pairs, each asked of its own vocabulary, by type and for all."""
    outcomes: Counter[tuple[str, str]] = Counter()
    for vocabulary, known in names.items():
        wanted = {name: id for id, name in enumerate(known, start=1)}
        for pair in (pair for pair in pairs if pair.vocabulary == vocabulary):
            outcome = _outcome(indexes[vocabulary].match(pair.surface), wanted[pair.canonical])
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


def read_in_questions(
    pairs: Sequence[Pair], names: Mapping[str, Sequence[str]], indexes: Mapping[str, Index]
) -> Matched:
    """What a question makes of the mistyped names among other words: how many are read as the name meant, or as another."""
    outcomes: Counter[str] = Counter()
    typed = [pair for pair in pairs if pair.type == MISTYPED]
    for pair in typed:
        index, question = indexes[pair.vocabulary], QUESTION.format(pair.surface)
        plainly = {mention.id for mention in index.annotate(question)}
        read = {mention.id for mention in index.annotate(question, forgiving=True)} - plainly
        wanted = names[pair.vocabulary].index(pair.canonical) + 1
        outcomes.update(("taken" if wanted in read else "left", "wrong" if read - {wanted} else "right"))
    return Matched(IN_A_QUESTION, len(typed), outcomes["taken"], 0, outcomes["wrong"])


def match_near_misses(folder: Path, model: Encoder) -> NearMisses | None:
    """What match makes of each near-miss where it is all that the vocabulary holds; None where the folder has none."""
    if not (folder / DIFFERENT).is_file():
        return None
    pairs = [(row["name_a"], row["name_b"]) for row in _rows(folder / DIFFERENT)]
    both = [*pairs, *((other, one) for one, other in pairs)]
    outcomes = Counter(_outcome(Index([Entry(1, known)], model).match(typed), 1) for typed, known in both)
    return NearMisses(len(both), outcomes["taken"], outcomes["asked"])


def match_ambiguous(folder: Path, model: Encoder) -> Ambiguous | None:
    """What match makes of each ambiguous text where it is another name of all that it may mean; None where there are none."""
    if not (folder / AMBIGUOUS).is_file():
        return None
    meant: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in _rows(folder / AMBIGUOUS):
        meant[row["vocab"]][row["surface"]].append(row["canonical"])
    outcomes = Counter(
        _outcome(index.match(text), 0)
        for texts in meant.values()
        for index in [_aliased(texts, model)]
        for text in texts
    )
    return Ambiguous(outcomes.total(), outcomes["wrong"], outcomes["other"])


def _aliased(meant: Mapping[str, Sequence[str]], model: Encoder) -> Index:
    """The skills that ambiguous texts may mean, with these as their other names."""
    others: defaultdict[str, list[str]] = defaultdict(list)
    for text, labels in meant.items():
        for label in labels:
            others[label].append(text)
    return Index((Entry(id, label, tuple(texts)) for id, (label, texts) in enumerate(others.items(), start=1)), model)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _outcome(match: Match, wanted: int) -> str:
    if isinstance(match, One):
        return "taken" if match.id == wanted else "wrong"
    if isinstance(match, Nothing):
        return "nothing"
    return "asked" if wanted in [line.id for line in match.candidates] else "other"
