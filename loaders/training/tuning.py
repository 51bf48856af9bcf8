"""Learning: names of one concept come to lie close, and names near to each other that mean two things apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from scipy.sparse import csc_matrix, csr_matrix, vstack

from expertise.vocabulary import fold
from expertise.vocabulary.embedding import Floats, unit
from expertise.vocabulary.features import Features, Numbers
from loaders.report import Progress
from loaders.training.slips import misspelt, written_otherwise
from loaders.training.sources import Concept

_NEAREST = 8
_AT_ONCE = 1024


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to learn. `sharpness` is the inverse temperature of the softmax; The last three are shares: of texts, and of rows."""

    rounds: int = 3
    batch: int = 1024
    step: float = 2e-3
    sharpness: float = 20.0
    misspelt: float = 0.1
    written_otherwise: float = 0.7
    forgotten: float = 0.1
    seed: int = 1


@dataclass(slots=True)
class _Texts:
    """All texts that are learnt from, each once, and which concept each was last named by."""

    place: dict[str, int] = field(default_factory=dict)

    def of(self, text: str) -> int:
        return self.place.setdefault(text, len(self.place))


@dataclass(frozen=True, slots=True)
class _Lessons:
    """Places of texts that mean the same: two columns and the concept of both; labels and what is not them, by concept."""

    same: Numbers
    concept: Numbers
    labels: Numbers
    unlike: tuple[Numbers, ...]
    known_as: tuple[frozenset[str], ...]


def tune(
    table: Floats, features: Features, concepts: Sequence[Concept], recipe: Recipe, *, progress: Progress | None = None
) -> Floats:
    """The table after learning from the names of the concepts; the one given stays as it is."""
    chance = np.random.default_rng(recipe.seed)
    texts = _Texts()
    lessons = _lessons(concepts, texts, chance, recipe)
    learner = _Learner(
        table.copy(), *_rows_and_own(list(texts.place), features, table.shape[1]), recipe, chance,
        steps=recipe.rounds * (len(lessons.same) // recipe.batch),
    )  # fmt: skip
    for number in range(recipe.rounds):
        near = learner.nearest(lessons) if number else np.zeros((len(concepts), 0), np.int64)
        order = chance.permutation(len(lessons.same))
        batches = [order[at : at + recipe.batch] for at in range(0, len(order) - recipe.batch + 1, recipe.batch)]
        for done, batch in enumerate(batches):
            learner.learn(lessons, batch, near)
            if progress:
                progress(f"round {number + 1} of {recipe.rounds}", done + 1, len(batches))
    return learner.table


def _rows_and_own(texts: Sequence[str], features: Features, dimension: int) -> tuple[csr_matrix, Floats]:
    """Which rows make up each text, with their weights: texts down, rows across; and what never changes of its vector."""
    named, rows, own = features.parts_of(texts, dimension)
    count = len(rows.starts) - 1
    left = csr_matrix((named.weights, named.parts, named.starts), shape=(len(texts), count))
    right = csr_matrix((rows.weights, rows.parts, rows.starts), shape=(count, len(features)))
    return csr_matrix(left @ right, dtype=np.float32), own


class _Learner:
    """The table while it changes: Adam, which moves only the rows that a batch has touched, each as a whole."""

    def __init__(
        self, table: Floats, rows: csr_matrix, own: Floats, recipe: Recipe, chance: np.random.Generator, *, steps: int
    ) -> None:
        self.table, self._rows, self._own, self._recipe = table, rows, own, recipe
        self._chance, self._steps = chance, steps
        self._mean, self._spread, self._done = np.zeros_like(table), np.zeros_like(table[:, :1]), 0

    def nearest(self, lessons: _Lessons) -> Numbers:
        """For each concept the others whose labels are nearest to its own now."""
        vectors = unit(self._rows[lessons.labels] @ self.table + self._own[lessons.labels])
        most = min(_NEAREST, len(vectors) - 1)
        found = np.zeros((len(vectors), most), np.int64)
        for at in range(0, len(vectors), _AT_ONCE):
            close = vectors[at : at + _AT_ONCE] @ vectors.T
            close[np.arange(len(close)), at + np.arange(len(close))] = -1
            found[at : at + _AT_ONCE] = np.argpartition(-close, most, axis=1)[:, :most]
        return found

    def learn(self, lessons: _Lessons, batch: Numbers, near: Numbers) -> None:
        """One step: each text should prefer its other name to those of the batch, and to what is near it and not it."""
        meant, same = lessons.concept[batch], lessons.same[batch]
        wrong, of = self._contrasts(lessons, meant, near)
        names = np.concatenate([same[:, 1], wrong])
        asked, offered = self._forgetful(same[:, 0]), self._forgetful(names)
        first, first_length = _lengthened(asked @ self.table + self._own[same[:, 0]])
        second, second_length = _lengthened(offered @ self.table + self._own[names])
        pull = self._pull(first @ second.T, meant, np.concatenate([meant, of]))
        down = np.concatenate(
            [_along(pull @ second, first, first_length), _along(pull.T @ first, second, second_length)]
        )
        self._move(csc_matrix(vstack([asked, offered])), down)

    def _contrasts(self, lessons: _Lessons, meant: Numbers, near: Numbers) -> tuple[Numbers, Numbers]:
        """Texts that none of the batch means, and the concepts that they name; -1 is none that is known."""
        texts, concepts = [], []
        for concept in meant.tolist():
            if len(lessons.unlike[concept]):
                texts.append(int(self._chance.choice(lessons.unlike[concept])))
                concepts.append(-1)
            elif near.size:
                other = int(near[concept, self._chance.integers(near.shape[1])])
                if not lessons.known_as[concept] & lessons.known_as[other]:
                    texts.append(int(lessons.labels[other]))
                    concepts.append(other)
        return np.array(texts, np.int64), np.array(concepts, np.int64)

    def _forgetful(self, texts: Numbers) -> csr_matrix:
        """The rows of the texts without some by chance, so that no single word carries a meaning alone."""
        some = self._rows[texts]
        some.data = some.data * (self._chance.random(len(some.data)) >= self._recipe.forgotten)
        return some

    def _pull(self, close: Floats, meant: Numbers, offered: Numbers) -> Floats:
        """The slope of the loss by each cosine: softmax over what is offered and, for the pairs, over what asks."""
        count = len(meant)
        pairs = np.arange(count)
        other_name = meant[:, None] == offered[None, :]  # another name of what is meant is no contrast
        other_name[pairs, pairs] = False
        close = np.where(other_name, -np.inf, close * np.float32(self._recipe.sharpness))
        forward, backward = _softmax(close), _softmax(close[:, :count].T)
        forward[pairs, pairs] -= 1
        backward[pairs, pairs] -= 1
        forward[:, :count] += backward.T
        return forward * np.float32(self._recipe.sharpness / (2 * count))

    def _move(self, made_of: csc_matrix, down: Floats) -> None:
        self._done += 1
        touched = np.flatnonzero(np.diff(made_of.indptr))
        slope = (made_of[:, touched].T @ down).astype(np.float32)
        mean = self._mean[touched] = np.float32(0.9) * self._mean[touched] + np.float32(0.1) * slope
        square = (slope * slope).mean(axis=1, keepdims=True)
        spread = self._spread[touched] = np.float32(0.99) * self._spread[touched] + np.float32(0.01) * square
        step = np.float32(self._recipe.step * (1 - self._done / (self._steps + 1)))
        self.table[touched] -= step * mean / (np.sqrt(spread) + np.float32(1e-8))


def _lessons(concepts: Sequence[Concept], texts: _Texts, chance: np.random.Generator, recipe: Recipe) -> _Lessons:
    """Each name beside the label, each beside another name, and the description beside a name."""
    same, concept_of = [], []
    for number, concept in enumerate(concepts):
        sames = _sames(concept, chance)
        if chance.random() < recipe.written_otherwise:
            name = concept.names[int(chance.integers(len(concept.names)))]
            sames.append((written_otherwise(name, chance), name))
        for one, other in sames:
            asked = misspelt(one, chance) if chance.random() < recipe.misspelt else one
            same.append((texts.of(asked), texts.of(other)))
            concept_of.append(number)
    return _Lessons(
        same=np.array(same, np.int64),
        concept=np.array(concept_of, np.int64),
        labels=np.array([texts.of(concept.names[0]) for concept in concepts], np.int64),
        unlike=tuple(np.array([texts.of(name) for name in concept.unlike], np.int64) for concept in concepts),
        known_as=tuple(frozenset(fold(name) for name in concept.names) for concept in concepts),
    )


def _sames(concept: Concept, chance: np.random.Generator) -> list[tuple[str, str]]:
    label, *others = concept.names
    found = [(name, label) for name in others]
    if len(others) > 1:
        found += [(name, others[int(chance.integers(len(others)))]) for name in others]
    if concept.description:
        found.append((concept.description, concept.names[int(chance.integers(len(concept.names)))]))
    return [(one, other) for one, other in found if one != other] or [(label, label)]


def _lengthened(vectors: npt.NDArray[np.float32]) -> tuple[Floats, Floats]:
    lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.float32(1e-6))
    return vectors / lengths, lengths


def _along(slope: Floats, vectors: Floats, lengths: Floats) -> Floats:
    """The slope by the vectors before they were brought to length 1."""
    return np.asarray((slope - (slope * vectors).sum(axis=1, keepdims=True) * vectors) / lengths, np.float32)


def _softmax(rows: Floats) -> Floats:
    shifted = np.exp(rows - rows.max(axis=1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=1, keepdims=True), np.float32)
