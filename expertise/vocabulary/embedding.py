"""The meaning of names as vectors, by a model of our own that is one file and needs nothing but numpy."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile
from zlib import crc32

import numpy as np
import numpy.typing as npt
from numpy.lib.npyio import NpzFile

from expertise.errors import Misconfigured
from expertise.vocabulary.features import Bags, Features
from expertise.vocabulary.folding import fold

SHIPPED = Path(__file__).parent / "model" / "names.npz"
_AT_ONCE = 1 << 15
_LONG_PIECE = 4
_ROWS_AT_ONCE = 1 << 14

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Embedding:
    """A model: a table of whole numbers with a scale for each row, and what of a text has which row.

    `seen` are the digests of the pairs of names that it has learnt from, in order.
    """

    features: Features
    table: npt.NDArray[np.int8]
    scales: Floats
    seen: npt.NDArray[np.uint32]

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        return int(self.table.shape[1])

    def vectors(self, texts: Sequence[str]) -> Floats:
        """A vector of length 1 for each text, in rows; zero where a text has no word. Their products are cosines."""
        found = np.zeros((len(texts), self.dimension), np.float32)
        for begin in range(0, len(texts), _AT_ONCE):
            found[begin : begin + _AT_ONCE] = self._vectors(texts[begin : begin + _AT_ONCE])
        return found

    def knows(self, word: str) -> bool:
        """Whether this is a word that the model has met as a whole, in small letters."""
        return self.features.knows(word)

    def letters_read(self, word: str) -> int:
        """How many letters of a word stand in pieces that the model may have met in a sense."""
        return letters_read(word, [self.features.tokens[row] for row in self.features.pieces_of(word)])

    def _vectors(self, texts: Sequence[str]) -> Floats:
        named, rows, own = self.features.parts_of(texts, self.dimension)
        of_term = _sums(self.table, rows._replace(weights=rows.weights * self.scales[rows.parts]))
        return unit(_sums(of_term, named) + own)


def letters_read(word: str, pieces: Sequence[str]) -> int:
    """How many letters of a word stand in these pieces of it (a later one begins with ##): all in one, else in long ones alone."""
    if len(pieces) == 1:
        return len(word)
    return sum(length for piece in pieces if (length := len(piece.removeprefix("##"))) >= _LONG_PIECE)


def read_embedding(path: Path = SHIPPED, *, dimension: int | None = None) -> Embedding:
    """The model in the file; raises `Misconfigured` where it is broken, or of another dimension than the one asked for."""
    try:
        with path.open("rb") as file:
            held = np.load(file, allow_pickle=False)
            if not isinstance(held, NpzFile):
                raise ValueError("it holds one array")
            tokens = held["tokens"].tobytes().decode().split("\n")
            features = Features(tokens, int(held["buckets"]))
            model = Embedding(features, held["table"], held["scales"].astype(np.float32), held["seen"])
    except (OSError, EOFError, ValueError, KeyError, BadZipFile) as error:
        raise Misconfigured(f"The model {path.name} cannot be read: {str(error).rstrip('.')}.") from error
    if not _is_whole(model):
        raise Misconfigured(f"The model {path.name} is broken: its parts do not fit together.")
    if dimension not in (None, model.dimension):
        raise Misconfigured(f"The model {path.name} has {model.dimension} dimensions where {dimension} are needed.")
    return model


def write_embedding(model: Embedding, path: Path) -> None:
    """Puts the model into the file."""
    tokens = np.frombuffer("\n".join(model.features.tokens).encode(), np.uint8)
    held = {"tokens": tokens, "buckets": np.array(model.features.buckets), "table": model.table, "seen": model.seen}
    np.savez(path, allow_pickle=False, scales=model.scales.astype(np.float16), **held)


def quantized(features: Features, table: Floats, seen: npt.NDArray[np.uint32]) -> Embedding:
    """The model whose rows are those of the table in a byte for each number."""
    scales = (np.abs(table).max(axis=1) / 127).astype(np.float16).astype(np.float32)
    rows = np.divide(table, scales[:, None], out=np.zeros_like(table), where=scales[:, None] > 0)
    return Embedding(features, np.clip(np.rint(rows), -127, 127).astype(np.int8), scales, np.unique(seen))


def pair_digest(one: str, other: str) -> np.uint32:
    """A number for a pair of names, the same in any order and spelling."""
    return np.uint32(crc32("\n".join(sorted((fold(one), fold(other)))).encode("utf-8", "replace")))


def unit(vectors: Floats) -> Floats:
    """The vectors at length 1; those of length 0 stay."""
    lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))[:, None]
    return np.asarray(np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0), np.float32)


def _is_whole(model: Embedding) -> bool:
    rows = len(model.features)
    return (
        model.table.dtype == np.int8
        and model.table.ndim == 2
        and len(model.table) == rows
        and model.scales.shape == (rows,)
        and bool(np.isfinite(model.scales).all())
        and model.features.buckets > 0
        and model.seen.dtype == np.uint32
        and model.seen.ndim == 1
    )


def _sums(table: npt.NDArray[np.int8] | Floats, made_of: Bags) -> Floats:
    """The weighted sum of rows for each thing; those of equally many rows at a time, which is what numpy is fast at."""
    lengths = np.diff(made_of.starts)
    found = np.zeros((len(lengths), table.shape[1]), np.float32)
    for length in {*lengths.tolist()} - {0}:
        alike, at_once = np.flatnonzero(lengths == length), _ROWS_AT_ONCE // length + 1
        for begin in range(0, len(alike), at_once):
            some = alike[begin : begin + at_once]
            places = made_of.starts[some, None] + np.arange(length)
            rows = table[made_of.parts[places]].astype(np.float32, copy=False)
            found[some] = (made_of.weights[places][:, None, :] @ rows)[:, 0]
    return found
