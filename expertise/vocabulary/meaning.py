"""Names by what they mean: the nearest ones to a text, by the cosine of their vectors."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from expertise.models import Id
from expertise.vocabulary.encoder import Encoder
from expertise.vocabulary.names import Entry

_ROOM = 64


class Near(NamedTuple):
    """An entry, its name that is nearest to a text, and the cosine of the two."""

    id: Id
    name: str
    cosine: float


class Meanings:
    """The names of entries as vectors, changed in place; it knows no lock."""

    def __init__(self, model: Encoder, entries: Iterable[Entry] = ()) -> None:
        self._model = model
        self._named = [(entry.id, name) for entry in entries for name in _names(entry)]
        self._vectors = model.vectors([name for _, name in self._named])
        self._rows: dict[Id, list[int]] = {}
        for row, (id, _) in enumerate(self._named):
            self._rows.setdefault(id, []).append(row)
        self._free: list[int] = []

    def put(self, entry: Entry) -> None:
        """Adds the entry, or replaces the one with its id."""
        self.drop(entry.id)
        names = _names(entry)
        rows = self._room_for(len(names))
        self._vectors[rows] = self._model.vectors(names)
        for row, name in zip(rows, names, strict=True):
            self._named[row] = (entry.id, name)
        self._rows[entry.id] = rows

    def drop(self, id: Id) -> None:
        """Takes the entry away; nothing happens where there is none."""
        rows = self._rows.pop(id, [])
        self._vectors[rows] = 0
        self._free += rows

    def nearest(self, text: str, *, limit: int, at_least: float) -> list[Near]:
        """The entries nearest to the text, each once, nearest first, then by id; none whose cosine is less."""
        (vector,) = self._model.vectors([text])
        cosines = self._vectors @ vector
        rows = np.flatnonzero(cosines >= max(at_least, 1e-6))
        best: dict[Id, Near] = {}
        for row in rows[np.argsort(-cosines[rows], kind="stable")].tolist():
            id, name = self._named[row]
            best.setdefault(id, Near(id, name, float(cosines[row])))
        return sorted(best.values(), key=lambda near: (-near.cosine, near.id))[:limit]

    def _room_for(self, count: int) -> list[int]:
        if len(self._free) < count:
            begin = len(self._named)
            more = begin // 8 + _ROOM + count
            self._vectors = np.concatenate([self._vectors, np.zeros((more, self._model.dimension), np.float32)])
            self._named += [(0, "")] * more
            self._free += range(begin, begin + more)
        taken, self._free = sorted(self._free[:count]), self._free[count:]
        return taken


def _names(entry: Entry) -> Sequence[str]:
    return list(dict.fromkeys((entry.label, *entry.alt_labels)))
