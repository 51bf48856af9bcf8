"""Figures of models that have not seen what they are measured with: without the pairs, a source, or half of the concepts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from expertise.vocabulary.embedding import Embedding
from loaders.name_pairs import Pair, read_pairs, read_vocabularies
from loaders.name_quality import Found, by_meaning, by_spelling, found_at, places
from loaders.suggest_quality import indexes_of, places_offered
from loaders.training.sources import Concept, in_measured_half, without_pairs

SOURCES = {"esco_14k": "esco", "github_topics_1k": "github", "onet_tech_9k": "onet"}
"""The source of each vocabulary that has taxonomies of its own to be left out."""

Learn = Callable[[str, Sequence[Concept]], Embedding]
"""What is left out, and what is left to learn from."""


@dataclass(frozen=True, slots=True)
class Line:
    """What suggest, a model that was trained `without` something, and plain spelling find, of pairs of one type and vocabulary."""

    without: str
    vocabulary: str
    type: str
    pairs: int
    suggest: Found
    meaning: Found
    spelling: Found


def held_out(folder: Path, concepts: Sequence[Concept], learn: Learn) -> Iterator[Line]:
    """The figures for each way of holding out, each with a model trained for it."""
    pairs = read_pairs(folder)
    unseen = without_pairs(concepts, [(pair.surface, pair.canonical) for pair in pairs])
    unseen = [concept for concept in unseen if not concept.unlike or len(concept.names) > 1]
    yield from _measured("the pairs", folder, pairs, learn("the pairs", unseen))
    for vocabulary, source in SOURCES.items():
        rest = [concept for concept in unseen if concept.source != source]
        without = f"{source} at all"
        some = [one for one in pairs if one.vocabulary == vocabulary]
        yield from _measured(without, folder, some, learn(without, rest))
    other_half = [concept for concept in unseen if not in_measured_half(concept.names[0])]
    measured = [pair for pair in pairs if pair.vocabulary in SOURCES and in_measured_half(pair.canonical)]
    yield from _measured("half of the concepts", folder, measured, learn("half of the concepts", other_half))


def _measured(without: str, folder: Path, pairs: Sequence[Pair], model: Embedding) -> Iterator[Line]:
    names = read_vocabularies(folder, pairs)
    ways = (
        places_offered(pairs, names, indexes_of(names, model)),
        places(pairs, names, by_meaning(model)),
        places(pairs, names, by_spelling),
    )
    for vocabulary, kind in sorted({(pair.vocabulary, pair.type) for pair in pairs}):
        some = [at for at, pair in enumerate(pairs) if (pair.vocabulary, pair.type) == (vocabulary, kind)]
        suggest, meaning, spelling = (found_at([found[at] for at in some]) for found in ways)
        if suggest and meaning and spelling:
            yield Line(without, vocabulary, kind, len(some), suggest, meaning, spelling)
