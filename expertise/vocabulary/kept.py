"""The vocabulary of a store as files, so that a process opens in a moment what another one has built."""

import logging
import unicodedata
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

import numpy as np

from expertise.store import Store
from expertise.vocabulary import english, folding, laying, lookalikes, names, slips, spelling
from expertise.vocabulary.encoder import Encoder
from expertise.vocabulary.filing import Texts
from expertise.vocabulary.layer import Layer
from expertise.vocabulary.laying import Laid, arrays_of, laid_from
from expertise.vocabulary.meaning import Vectors, vectors_of
from expertise.vocabulary.saved import About, Damaged, read_arrays, write_arrays

LEAST = 5_000
"""Fewer entries are read from the store as fast."""
_REMEMBERED = 100  # changes before the last one that was taken in
_MAKERS = (english, folding, laying, lookalikes, names, slips, spelling)
_SAMPLE = ("Kubernetes", "project management", "C#")
_log = logging.getLogger("expertise")


class Kept:
    """The files of one store: names, and what they mean. They hold what everyone may know, and nobody's name.

    Whatever is wrong with them, the vocabulary is built anew: they are never needed. `path` is where they are, without
    their endings.
    """

    def __init__(self, store: Store, path: Callable[[], Path], *, least: int = LEAST) -> None:
        self._store = store
        self._path = path
        self._least = least

    def open(self) -> tuple[Layer, int] | None:
        """The entries as they were after a change of the store, and its number; None where they are not kept or not its."""
        try:
            about, digest, arrays = read_arrays(self._file("names"))
            number = int(about["number"])
            if about != self._about(number):
                return None
            return self._layer(laid_from(arrays), digest), number
        except FileNotFoundError:
            return None
        except (Damaged, OSError, KeyError) as error:
            _say("The names kept in %s cannot be read%s. They are read from the store.", self._file("names"), error)
            return None

    def keep(self, laid: Laid, number: int) -> Layer:
        """The entries as they are after the change of this number, kept where they are many."""
        if len(laid.ids) < self._least:
            return Layer(laid)
        try:
            digest = write_arrays(self._file("names"), self._about(number), arrays_of(laid))
        except OSError as error:
            _say("Names cannot be kept in %s%s. The next start takes longer.", self._file("names"), error)
            return Layer(laid)
        return self._layer(laid, digest)

    def _layer(self, laid: Laid, digest: str) -> Layer:
        return Layer(laid, lambda model, texts: self._vectors(model, texts, digest))

    def _vectors(self, model: Encoder, texts: Texts, digest: str) -> Vectors:
        about: About = {"names": digest, "model": _digest(model), "dimension": model.dimension}
        file = self._file("meanings")
        if (kept := self._kept_vectors(file, about)) is not None:
            return kept
        made = vectors_of(model, texts.all())
        try:
            write_arrays(file, about, {"numbers": made.numbers, "scales": made.scales, "sides": made.sides})
        except OSError as error:
            _say("What names mean cannot be kept in %s%s. The next start takes longer.", file, error)
            return made
        return self._kept_vectors(file, about) or made  # which lies in memory that processes share

    def _kept_vectors(self, file: Path, about: About) -> Vectors | None:
        try:
            kept, _, arrays = read_arrays(file)
        except FileNotFoundError:
            return None
        except (Damaged, OSError) as error:
            _say("What names mean, kept in %s, cannot be read%s. It is made anew.", file, error)
            return None
        if kept["names"] == about["names"] and kept != about:
            made, makes = kept["dimension"], about["dimension"]
            _log.warning(
                "What names mean, kept in %s, is of another model (%s numbers for a name, this one gives %s). It is made anew.",
                file.name, made, makes,
            )  # fmt: skip
        return Vectors(**arrays) if kept == about else None

    def _about(self, number: int) -> About:
        """What must be so where the names that were kept after this change are those of the store."""
        changes = self._store.read("changes", after=max(0, number - _REMEMBERED))
        last = [(row["number"], row["skill"]) for row in changes if row["number"] <= number]
        secret = self._store.read("secret")[0]["secret"]
        return {"number": number, "changes": digest_of(last), "store": digest_of(secret), "made_by": _made_by()}

    def _file(self, ending: str) -> Path:
        path = self._path()
        return path.with_name(f"{path.name}.{ending}")


def digest_of(what: object) -> str:
    """The same text for the same thing, which it does not tell."""
    return blake2b(repr(what).encode(), digest_size=16).hexdigest()


def _made_by() -> str:
    """What decides what the files hold: another version of it makes others."""
    texts = [Path(str(module.__file__)).read_bytes() for module in _MAKERS]
    return digest_of([*texts, unicodedata.unidata_version, np.dtype(np.int32).str])


def _digest(model: Encoder) -> str:
    return digest_of(np.round(model.vectors(_SAMPLE), 2).tolist())


def _say(text: str, file: Path, error: Exception) -> None:
    why = f": {error.strerror}" if isinstance(error, OSError) and error.strerror else ", since it is damaged"
    _log.warning(text, file.name, why)
