"""Figures of models that have not seen what they are measured with: without the pairs, a source, or half of the concepts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from expertise.vocabulary.embedding import Embedding
from loaders.name_pairs import Pair, read_pairs, read_vocabularies
from loaders.name_quality import Found, by_meaning, by_spelling, found_at, places
from loaders.training.sources import Concept, in_measured_half, without_pairs

SOURCES = {"esco_14k": "esco", "github_topics_1k": "github", "onet_tech_9k": "onet"}
"""The source of each vocabulary that has taxonomies of its own to be left out."""

Learn = Callable[[Sequence[Concept]], Embedding]


@dataclass(frozen=True, slots=True)
class Line:
    """What a model that was trained `without` something finds, of pairs of one type and vocabulary."""

    without: str
    vocabulary: str
    type: str
    pairs: int
    meaning: Found
    spelling: Found


def held_out(folder: Path, concepts: Sequence[Concept], learn: Learn) -> Iterator[Line]:
    """The figures for each way of holding out, each with a model trained for it."""
    pairs = read_pairs(folder)
    unseen = without_pairs(concepts, [(pair.surface, pair.canonical) for pair in pairs])
    unseen = [concept for concept in unseen if not concept.unlike or len(concept.names) > 1]
    yield from _measured("the pairs", folder, pairs, learn(unseen))
    for vocabulary, source in SOURCES.items():
        rest = [concept for concept in unseen if concept.source != source]
        yield from _measured(
            f"{source} at all", folder, [one for one in pairs if one.vocabulary == vocabulary], learn(rest)
        )
    other_half = [concept for concept in unseen if not in_measured_half(concept.names[0])]
    measured = [pair for pair in pairs if pair.vocabulary in SOURCES and in_measured_half(pair.canonical)]
    yield from _measured("half of the concepts", folder, measured, learn(other_half))


def _measured(without: str, folder: Path, pairs: Sequence[Pair], model: Embedding) -> Iterator[Line]:
    names = read_vocabularies(folder, pairs)
    meaning, spelling = places(pairs, names, by_meaning(model)), places(pairs, names, by_spelling)
    for vocabulary, kind in sorted({(pair.vocabulary, pair.type) for pair in pairs}):
        some = [at for at, pair in enumerate(pairs) if (pair.vocabulary, pair.type) == (vocabulary, kind)]
        both = [found_at([found[at] for at in some]) for found in (meaning, spelling)]
        if both[0] and both[1]:
            yield Line(without, vocabulary, kind, len(some), both[0], both[1])
