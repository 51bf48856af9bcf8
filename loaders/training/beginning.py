"""The table that learning begins with: each token as the transformer means it alone, in fewer dimensions."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from expertise.vocabulary.embedding import Floats
from expertise.vocabulary.features import Features, terms
from loaders.training.teacher import Teacher

_PLAIN = 1e-3  # Arora et al. 2017, smooth inverse frequency: a token of probability p weighs a / (a + p)


@dataclass(frozen=True, slots=True, eq=False)
class Alone:
    """Tokens of the transformer, commonest first, and what each means alone."""

    tokens: tuple[str, ...]
    vectors: Floats


def tokens_alone(teacher: Teacher) -> Alone:
    """The tokens that names are made of, each as the mean of what the transformer makes of it alone. Takes minutes."""
    plain = [(row, token.removeprefix("##")) for row, token in enumerate(teacher.tokens)]
    rows = [row for row, letters in plain if letters.isascii() and letters.isalnum()]
    return Alone(tuple(teacher.tokens[row] for row in rows), teacher.in_batches([[row] for row in rows]))


def begin(alone: Alone, names: Iterable[str], *, dimension: int, words: int, buckets: int) -> tuple[Features, Floats]:
    """What of a text has a row, and the rows: the tokens, the commonest other words, and letters at nearly 0."""
    table = _in_fewer(alone.vectors, dimension) * _weights(len(alone.tokens))[:, None]
    table /= np.linalg.norm(table, axis=1).mean()
    pieces = Features(alone.tokens, buckets)
    others = [word for word in _commonest(names, without=set(alone.tokens)) if pieces.pieces_of(word)][:words]
    spelt = [table[pieces.pieces_of(word)].mean(axis=0) for word in others]
    letters = np.random.default_rng(0).normal(scale=0.01, size=(buckets, dimension))
    parts = [table, np.array(spelt).reshape(-1, dimension), letters]
    return Features((*alone.tokens, *others), buckets), np.concatenate(parts).astype(np.float32)


def _in_fewer(vectors: Floats, dimension: int) -> Floats:
    centred = vectors - vectors.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    return np.asarray(centred @ axes[:, : -dimension - 1 : -1], np.float32)


def _weights(count: int) -> Floats:
    """What each token weighs, common ones less: they stand in the order of how common they are (Zipf)."""
    chance = 1 / np.arange(1, count + 1)
    return np.asarray(_PLAIN / (_PLAIN + chance / chance.sum()), np.float32)


def _commonest(names: Iterable[str], *, without: set[str]) -> Sequence[str]:
    """Words that several names hold and the teacher knows in pieces only."""
    counted = Counter(word for name in names for word in terms(name) if word.isascii() and word.isalnum())
    return [word for word, count in counted.most_common() if count > 1 and len(word) > 2 and word not in without]
