"""A model from names: begin with the transformer's tokens, learn from the concepts, keep a byte for each number."""

from collections.abc import Sequence

import numpy as np

from expertise.vocabulary.embedding import Embedding, pair_digest, quantized
from loaders.report import Progress
from loaders.training.beginning import Alone, begin
from loaders.training.sources import Concept
from loaders.training.tuning import Recipe, tune

DIMENSION = 256
WORDS = 3000
BUCKETS = 24000


def learn(
    alone: Alone, concepts: Sequence[Concept], recipe: Recipe | None = None, *, progress: Progress | None = None
) -> Embedding:
    """The model that the concepts teach, which knows what pairs of names it has learnt from."""
    names = (name for concept in concepts for name in concept.names)
    features, table = begin(alone, names, dimension=DIMENSION, words=WORDS, buckets=BUCKETS)
    return quantized(features, tune(table, features, concepts, recipe or Recipe(), progress=progress), _seen(concepts))


def _seen(concepts: Sequence[Concept]) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    """The digests of all pairs of names of one concept, and of those said to be two."""
    found = [
        pair_digest(name, other)
        for concept in concepts
        for place, name in enumerate(concept.names)
        for other in (*concept.names[:place], *(concept.unlike if not place else ()))
    ]
    return np.array(found, np.uint32)
