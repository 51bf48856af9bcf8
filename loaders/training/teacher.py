"""all-MiniLM-L6-v2, computed with numpy: the meaning that ours starts from."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.special import erf

Floats = npt.NDArray[np.float32]
_HEADS, _LAYERS = 12, 6
_TYPES = {"F32": np.float32, "I64": np.int64}


@dataclass(frozen=True, slots=True)
class Teacher:
    """The transformer: its tokens, and its weights by their names."""

    tokens: tuple[str, ...]
    weights: Mapping[str, Floats]

    def vectors(self, tokens: npt.NDArray[np.int64]) -> Floats:
        """The mean vectors of texts of equally many tokens, given as a table of token numbers."""
        w = self.weights
        x = w["embeddings.word_embeddings.weight"][tokens]
        x = x + w["embeddings.position_embeddings.weight"][: tokens.shape[1]]
        x = _normed(x + w["embeddings.token_type_embeddings.weight"][0], w, "embeddings.LayerNorm")
        for layer in range(_LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}")
        return np.asarray(x.mean(axis=1), np.float32)

    def _layer(self, x: Floats, name: str) -> Floats:
        texts, length, size = x.shape
        parts = [
            _linear(x, self.weights, f"{name}.attention.self.{part}")
            .reshape(texts, length, _HEADS, size // _HEADS)
            .transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        ]
        scores = parts[0] @ parts[1].transpose(0, 1, 3, 2) / np.float32(np.sqrt(size // _HEADS))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        seen = (scores / scores.sum(axis=-1, keepdims=True)) @ parts[2]
        seen = seen.transpose(0, 2, 1, 3).reshape(texts, length, size)
        x = _normed(
            x + _linear(seen, self.weights, f"{name}.attention.output.dense"),
            self.weights,
            f"{name}.attention.output.LayerNorm",
        )
        inner = _linear(x, self.weights, f"{name}.intermediate.dense")
        inner = inner * np.float32(0.5) * (1 + erf(inner / np.float32(np.sqrt(2))))
        return _normed(
            x + _linear(inner, self.weights, f"{name}.output.dense"), self.weights, f"{name}.output.LayerNorm"
        )

    def in_batches(self, texts: Sequence[Sequence[int]], size: int = 512) -> Floats:
        """The mean vectors of texts given as token numbers, those of one length at a time."""
        found = np.zeros((len(texts), self.weights["embeddings.LayerNorm.bias"].size), np.float32)
        begin, end = self.tokens.index("[CLS]"), self.tokens.index("[SEP]")
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        at = 0
        while at < len(order):
            length = len(texts[order[at]])
            some = [place for place in order[at : at + size] if len(texts[place]) == length]
            found[some] = self.vectors(np.array([[begin, *texts[place], end] for place in some]))
            at += len(some)
        return found


def read_teacher(folder: Path) -> Teacher:
    """The transformer in a folder that holds model.safetensors and vocab.txt."""
    tokens = (folder / "vocab.txt").read_text("utf-8").splitlines()
    with (folder / "model.safetensors").open("rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        held = file.read()
    weights = {}
    for name, told in header.items():
        if name != "__metadata__":
            begin, end = told["data_offsets"]
            weights[name] = np.frombuffer(held[begin:end], _TYPES[told["dtype"]]).reshape(told["shape"])
    return Teacher(tuple(tokens), weights)


def _linear(x: Floats, weights: Mapping[str, Floats], name: str) -> Floats:
    return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def _normed(x: Floats, weights: Mapping[str, Floats], name: str) -> Floats:
    centred = x - x.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(1e-12))
    return np.asarray(centred / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"], np.float32)
