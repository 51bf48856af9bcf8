"""What is measured in a process of its own: building a vocabulary, and asking one that was kept."""

import json
import pickle
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from expertise.store import Store, open_store
from expertise.vocabulary import Entry, Index
from expertise.vocabulary.encoder import read_encoder
from expertise.vocabulary.kept import Kept
from expertise.vocabulary.layer import Layer
from expertise.vocabulary.laying import lay
from tests.bench.measured import milliseconds

Told = dict[str, float | list[float]]
"""Seconds and MB by name, and milliseconds of each keystroke."""


def built(folder: Path) -> Told:
    """Builds the vocabulary, keeps it, and makes ready what its names mean."""
    entries: list[Entry] = pickle.loads((folder / "entries").read_bytes())
    start = time.perf_counter()
    laid = lay(entries)
    Layer(laid)
    names = time.perf_counter()
    Index((), read_encoder(), base=_kept(folder).keep(laid, 0)).learn()
    return {"names": names - start, "meanings": time.perf_counter() - names, "memory": _memory("VmHWM")}


def asked(folder: Path) -> Told:
    """Opens what was kept and asks it every keystroke, by spelling, with meaning, and by meaning alone."""
    texts: list[str] = json.loads((folder / "typed.json").read_text(encoding="utf-8"))
    before = _memory("VmRSS")
    start = time.perf_counter()
    layer = _opened(folder)
    spelling = Index((), base=layer)
    spelling.suggest("kubernets")
    names = time.perf_counter() - start
    by_spelling = _each(spelling.suggest, texts)
    model = read_encoder()
    both = Index((), model, base=layer)
    start = time.perf_counter()
    both.learn()
    meanings = time.perf_counter() - start
    with_meaning = _each(both.suggest, texts)
    by_meaning = _each(lambda text: layer.meaning_nearly(model.vectors([text])[0], model, 8, 0.5), texts)
    memory = _memory("VmRSS")
    return {
        "names": names, "meanings": meanings, "memory": memory, "more": memory - before,
        "spelling": by_spelling, "with meaning": with_meaning, "meaning": by_meaning,
    }  # fmt: skip


def _each(ask: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    for text in texts[:50]:
        ask(text)
    return [milliseconds(ask, text) for text in texts]


def _opened(folder: Path) -> Layer:
    opened = _kept(folder).open()
    assert opened, "nothing was kept"
    return opened[0]


def _kept(folder: Path) -> Kept:
    return Kept(_store(folder), lambda: folder / "names", least=0)


def _store(folder: Path) -> Store:
    return open_store(f"sqlite:///{folder.resolve()}/empty.db")


def _memory(kind: str) -> float:
    """In MB, as Linux tells it."""
    told = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1000 for line in told if line.startswith(kind))


if __name__ == "__main__":
    what, where = sys.argv[1:]
    told = {"build": built, "ask": asked}[what](Path(where))
    sys.stdout.write(json.dumps(told))
