"""The model for names: what its vectors say, and what a file that is no model is told."""

import time
from pathlib import Path

import numpy as np
import pytest

from expertise.errors import Misconfigured
from expertise.vocabulary.embedding import SHIPPED, Embedding, quantized, read_embedding, write_embedding
from expertise.vocabulary.features import Features, terms


@pytest.fixture(scope="module")
def model() -> Embedding:
    return read_embedding()


def made(dimension: int = 4) -> Embedding:
    """A small model without meaning."""
    features = Features(("data", "base", "##base"), buckets=7)
    table = np.random.default_rng(1).normal(size=(len(features), dimension)).astype(np.float32)
    return quantized(features, table, np.array([5, 3, 5], np.uint32))


def cosine(model: Embedding, one: str, other: str) -> float:
    vectors = model.vectors([one, other])
    return float(vectors[0] @ vectors[1])


def test_what_is_shipped_is_small_and_read_quickly() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.parent.iterdir()) <= 16_000_000
    took = []
    for _ in range(3):
        begun = time.process_time()
        read_embedding()
        took.append(time.process_time() - begun)
    assert min(took) <= 0.3


@pytest.mark.parametrize(
    ("typed", "meant", "not_meant"),
    [
        ("container orchestration", "Kubernetes", "Excel"),
        ("statistical learning", "machine learning", "supply chain"),
        ("repair cars", "fix automobiles", "repair shoes"),
        ("relational databases", "SQL", "painting"),
    ],
)
def test_what_means_the_same_is_nearer(model: Embedding, typed: str, meant: str, not_meant: str) -> None:
    assert cosine(model, typed, meant) > cosine(model, typed, not_meant)


@pytest.mark.parametrize(
    ("typed", "meant", "not_meant"),
    [
        ("recyclerview", "android recyclerview", "recycler viewer"),
        ("datastore", "google cloud datastore", "google data store layer"),
        ("xarray", "python xarray", "array of arrays"),
    ],
)
def test_names_that_share_a_strange_word_are_nearer_than_those_of_its_letters(
    model: Embedding, typed: str, meant: str, not_meant: str
) -> None:
    assert not model.knows(typed)
    assert cosine(model, typed, meant) > cosine(model, typed, not_meant)


@pytest.mark.parametrize(
    "name",
    ["C", "C#", "Rust", "машинное обучение", "機械学習", "التعلم الآلي", "a" * 10_000, "one two " * 2000, "Jаva"],
)
def test_every_name_has_a_vector_of_length_1(model: Embedding, name: str) -> None:
    (vector,) = model.vectors([name])
    assert vector.dtype == np.float32
    assert float(vector @ vector) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("text", ["", "  ", "!?", "\u200b", "\ud800"])
def test_a_text_without_a_word_has_no_direction(model: Embedding, text: str) -> None:
    assert not model.vectors([text]).any()


def test_names_have_the_same_vectors_alone_and_among_others(model: Embedding) -> None:
    names = ["Go", "", "machine learning", "Go", "SQL Server 2019"]
    together = model.vectors(names)
    assert np.allclose(together, np.concatenate([model.vectors([name]) for name in names]), atol=1e-6)
    assert model.vectors([]).shape == (0, model.dimension)


def test_spellings_of_one_name_have_one_vector(model: Embedding) -> None:
    assert cosine(model, "Machine-Learning", "machine learning") == pytest.approx(1, abs=1e-5)
    assert cosine(model, "C Sharp", "c") < cosine(model, "C#", "c #")


def test_a_name_and_its_initials_share_a_term() -> None:
    assert terms("Machine Learning") == ("machine", "learning", "=ml")
    assert terms("ML") == ("ml", "=ml")
    assert terms("Kubernetes") == ("kubernetes",)


def test_a_word_is_read_as_the_longest_pieces_that_have_rows() -> None:
    features = Features(("data", "base", "##base", "##bas"), buckets=5)
    assert features.pieces_of("database") == [0, 2]
    assert features.pieces_of("databases") == []


def test_a_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    written = made()
    write_embedding(written, tmp_path / "small.npz")
    read = read_embedding(tmp_path / "small.npz", dimension=4)
    assert (read.features.tokens, read.features.buckets) == (written.features.tokens, 7)
    assert read.seen.tolist() == [3, 5]
    assert np.array_equal(read.vectors(["database", "x"]), written.vectors(["database", "x"]))


@pytest.mark.parametrize("kept", [0, 10, 400, 900])
def test_a_file_cut_short_is_one_clear_error(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "cut.npz"
    write_embedding(made(), path)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(Misconfigured, match=r"^The model cut\.npz cannot be read"):
        read_embedding(path)


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "changed.npz"
    write_embedding(made(), path)
    held = bytearray(path.read_bytes())
    at = held.index(b"data\nbase")
    held[at] ^= 1
    path.write_bytes(held)
    with pytest.raises(Misconfigured, match=r"^The model changed\.npz cannot be read"):
        read_embedding(path)


def test_a_file_that_is_missing_or_no_model_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"^The model none\.npz cannot be read"):
        read_embedding(tmp_path / "none.npz")
    np.savez(tmp_path / "other.npz", table=np.zeros(3))
    with pytest.raises(Misconfigured, match=r"^The model other\.npz cannot be read"):
        read_embedding(tmp_path / "other.npz")
    np.save(tmp_path / "single.npy", np.zeros(3))
    with pytest.raises(Misconfigured, match=r"^The model single\.npy cannot be read"):
        read_embedding(tmp_path / "single.npy")


def test_parts_that_do_not_fit_together_are_one_clear_error(tmp_path: Path) -> None:
    whole = made()
    short = Embedding(whole.features, whole.table[:-1], whole.scales, whole.seen)
    write_embedding(short, tmp_path / "short.npz")
    with pytest.raises(Misconfigured, match=r"^The model short\.npz is broken"):
        read_embedding(tmp_path / "short.npz")


def test_a_model_of_another_dimension_is_refused(tmp_path: Path) -> None:
    write_embedding(made(dimension=6), tmp_path / "six.npz")
    with pytest.raises(Misconfigured, match="has 6 dimensions where 4 are needed"):
        read_embedding(tmp_path / "six.npz", dimension=4)
