"""The vocabulary of a store in files that another process opens, and what becomes of it when something is wrong with them."""

import shutil
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from expertise.audience import viewer_of
from expertise.connect import choose
from expertise.graph import Graph, open_graph
from expertise.store import Store, open_store
from expertise.vocabulary import Ask
from expertise.vocabulary.embedding import Embedding, quantized
from expertise.vocabulary.encoder import Encoder
from expertise.vocabulary.features import Features
from expertise.vocabulary.kept import Kept
from expertise.vocabulary.laying import lay
from expertise.vocabulary.shared import Vocabulary
from tests.disk import no_room_beyond
from tests.neo4j.database import Database
from tests.stores import settings_like

TYPED = ("kub", "k8s", "kuberntes", "data", "p", "zzz")


@pytest.fixture
def graph(engine: Database | None, golden: Path, tmp_path: Path) -> Iterator[Graph]:
    """The golden company on each engine, as the product opens it."""
    made = open_graph(settings_like(golden, tmp_path / "golden.db", engine))
    yield made
    made.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "here"


def vocabulary(store: Store, path: Path, model: Encoder | None = None) -> Vocabulary:
    """As a process has it that starts now."""
    return Vocabulary(store, model, Kept(store, lambda: path, least=1))


def answers(made: Vocabulary) -> list[object]:
    return [made.index().suggest(text) for text in TYPED] + [made.index().match(text) for text in TYPED]


def test_what_one_process_has_built_another_opens(graph: Graph, path: Path, caplog: pytest.LogCaptureFixture) -> None:
    fresh = answers(Vocabulary(graph.store))
    assert answers(vocabulary(graph.store, path)) == fresh
    names = path.with_name("here.names")
    built = names.stat()
    assert stat.S_IMODE(built.st_mode) == 0o600
    assert answers(vocabulary(graph.store, path)) == fresh
    assert names.stat().st_ino == built.st_ino, "it was built again"
    assert caplog.messages == []


def test_what_has_changed_since_is_taken_in(graph: Graph, path: Path) -> None:
    store = graph.store
    vocabulary(store, path).index()
    (anybody,) = store.read("ids_of_people", after=0, limit=1)[0]
    choose(graph, viewer_of(store, anybody), "Kubernetes operators")
    assert "Kubernetes operators" in [line.label for line in vocabulary(store, path).index().suggest("kubernetes op")]
    assert answers(vocabulary(store, path)) == answers(Vocabulary(store))


@pytest.mark.parametrize("damage", ["cut", "emptied", "changed", "another's"])
def test_a_damaged_file_is_told_once_and_replaced(
    graph: Graph, path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    store = graph.store
    fresh = answers(vocabulary(store, path))
    names = path.with_name("here.names")
    whole = names.read_bytes()
    half = len(whole) // 2
    damaged = {
        "cut": whole[:half],
        "emptied": b"",
        "changed": whole[:half] + b"?" + whole[half + 1 :],
        "another's": b"PK" * 99,
    }
    names.write_bytes(damaged[damage])
    assert answers(vocabulary(store, path)) == fresh
    assert answers(vocabulary(store, path)) == fresh
    told = "The names kept in here.names cannot be read, since it is damaged. They are read from the store."
    assert caplog.messages == [told]


def test_names_of_another_store_are_not_taken(graph: Graph, path: Path, tmp_path: Path) -> None:
    vocabulary(graph.store, path).index()
    other = open_store(f"sqlite:///{tmp_path}/other.db")
    assert [line.because for line in vocabulary(other, path).index().suggest("kubernetes")] == ["create"]
    other.close()


def test_a_store_that_went_another_way_does_not_take_what_came_otherwise(path: Path, tmp_path: Path) -> None:
    """A backup was put back: as many changes as before may have made other names of it."""
    backup, live = tmp_path / "backup.db", tmp_path / "live.db"
    open_store(f"sqlite:///{backup}").close()
    shutil.copy(backup, live)
    for file, skill in ((live, 1), (backup, 2)):
        store = open_store(f"sqlite:///{file}")
        store.write("note_change", [{"skill": skill}])
        kept = Kept(store, lambda: path, least=0)
        assert kept.open() is None
        kept.keep(lay([]), 1)
        assert kept.open() is not None
        store.close()


def test_a_full_disk_is_told_and_nobody_is_stopped(graph: Graph, path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = graph.store
    fresh = answers(Vocabulary(store))
    with no_room_beyond(1000):
        assert answers(vocabulary(store, path)) == fresh
    assert caplog.messages == ["Names cannot be kept in here.names: File too large. The next start takes longer."]
    assert list(path.parent.iterdir()) == []


def test_what_names_mean_is_kept_and_made_anew_by_another_model(
    graph: Graph, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = graph.store
    for dimension, told in ((3, 0), (3, 0), (5, 1), (5, 1)):
        asked = vocabulary(store, path, alike("kubernetes", "orchestration", dimension)).index().match("orchestration")
        assert isinstance(asked, Ask)
        assert asked.candidates[0].label == "Kubernetes"
        assert len(caplog.messages) == told
    assert caplog.messages == [
        "What names mean, kept in here.meanings, is of another model (3 numbers for a name, this one gives 5). It is made anew."
    ]


def test_a_server_answers_as_before_until_very_many_changes_are_read(graph: Graph) -> None:
    store, made = graph.store, graph.vocabulary
    made.answer_meanwhile()
    before = made.index()
    (anybody,) = store.read("ids_of_people", after=0, limit=1)[0]
    choose(graph, viewer_of(store, anybody), "Kubernetes operators")
    skill = before.suggest("kubernetes")[0].id
    store.write("note_change", [{"skill": skill}] * 2_001)
    assert made.index() is before
    until = time.monotonic() + 60
    while made.index() is before:
        assert time.monotonic() < until, "it was never read"
    assert "Kubernetes operators" in [line.label for line in made.index().suggest("kubernetes op")]


def alike(one: str, other: str, dimension: int) -> Embedding:
    """A model to which the two words mean the same."""
    table = np.concatenate([np.ones((2, dimension)), np.zeros((1, dimension))]).astype(np.float32)
    return quantized(Features((one, other), buckets=1), table, np.zeros(0, np.uint32))
