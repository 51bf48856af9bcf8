"""Which model says what names mean: our own, or any other that sentence-transformers runs."""

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from expertise.errors import Misconfigured
from expertise.vocabulary.embedding import Floats, letters_read, read_embedding, unit

_OURS = ".npz"


class Encoder(Protocol):
    """Gives texts vectors whose products are cosines; `seen` are the digests of the pairs of names known to be learnt from."""

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""

    @property
    def seen(self) -> npt.NDArray[np.uint32]:
        """Digests in order."""

    def vectors(self, texts: Sequence[str]) -> Floats:
        """A vector of length 1 for each text, in rows."""

    def knows(self, word: str) -> bool:
        """Whether this is a word that the model has met as a whole, in small letters."""

    def letters_read(self, word: str) -> int:
        """How many letters of a word stand in pieces that the model may have met in a sense: all of a word that it knows, else
        those of pieces of four letters and more."""


@lru_cache(maxsize=4)
def read_encoder(model: str = "", *, dimension: int | None = None) -> Encoder:
    """The model of this name: ours where there is none, a file of ours, or one that sentence-transformers has or finds at a path.

    A process reads a model once. Raises `Misconfigured` where it cannot be had, is broken, or has another dimension than
    the one asked for.
    """
    if not model:
        return read_embedding(dimension=dimension)
    if model.endswith(_OURS):
        return read_embedding(Path(model), dimension=dimension)
    transformer = Transformer(model)
    if dimension not in (None, transformer.dimension):
        raise Misconfigured(f"The model {model} has {transformer.dimension} dimensions where {dimension} are needed.")
    return transformer


class Transformer:
    """A model of sentence-transformers, which the extra `transformers` brings."""

    def __init__(self, model: str) -> None:
        try:
            made = import_module("sentence_transformers").SentenceTransformer
        except ImportError as error:
            raise Misconfigured(
                f"The model {model} needs sentence-transformers: install expertise[transformers]."
            ) from error
        try:
            self._model: Any = made(model, device="cpu")
            self._dimension = int(self._model.encode(["a"], show_progress_bar=False).shape[1])
        except Exception as error:  # there are many ways to be no model
            raise Misconfigured(f"The model {model} cannot be read: {' '.join(str(error).split())[:200]}") from error

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        return self._dimension

    @property
    def seen(self) -> npt.NDArray[np.uint32]:
        """None: what it has learnt from is not known to us."""
        return np.zeros(0, np.uint32)

    def vectors(self, texts: Sequence[str]) -> Floats:
        """A vector of length 1 for each text, in rows."""
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        return unit(np.asarray(self._model.encode(list(texts), show_progress_bar=False), np.float32))

    def knows(self, word: str) -> bool:
        """Whether this is a word that the model has met as a whole, in small letters."""
        return len(self._model.tokenizer.tokenize(word)) == 1

    def letters_read(self, word: str) -> int:
        """How many letters of a word stand in pieces that the model may have met in a sense."""
        return letters_read(word, self._model.tokenizer.tokenize(word))
