"""Another model for names, with the real all-MiniLM-L6-v2: `make test-transformers` brings it."""

import os
from pathlib import Path

import numpy as np
import pytest

from expertise.errors import Misconfigured
from expertise.vocabulary.encoder import Encoder, read_encoder
from loaders.name_quality import measure_names
from loaders.training.teacher import read_teacher
from tests.conftest import DATA

MODEL = os.environ.get("MINILM", "")

pytestmark = [
    pytest.mark.skipif(not MODEL, reason="the transformer is tested by make test-transformers"),
    pytest.mark.filterwarnings("default"),  # of others' packages
]


@pytest.fixture(scope="module")
def transformer() -> Encoder:
    return read_encoder(MODEL)


def test_a_transformer_gives_vectors_of_length_1(transformer: Encoder) -> None:
    names = ["Kubernetes", "container orchestration", "baking bread"]
    vectors = transformer.vectors(names)
    assert vectors.shape == (3, 384)
    assert np.allclose((vectors * vectors).sum(axis=1), 1, atol=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]
    assert transformer.vectors([]).shape == (0, 384)


def test_a_transformer_of_another_dimension_is_refused() -> None:
    with pytest.raises(Misconfigured, match="has 384 dimensions where 256 are needed"):
        read_encoder(MODEL, dimension=256)


def test_a_folder_without_a_model_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="cannot be read"):
        read_encoder(str(tmp_path))


def test_what_training_begins_with_is_the_transformer_itself(transformer: Encoder) -> None:
    teacher = read_teacher(Path(MODEL))
    words = ["kitchen", "python", "music"]
    ours = teacher.in_batches([[teacher.tokens.index(word)] for word in words])
    ours /= np.linalg.norm(ours, axis=1, keepdims=True)
    assert np.allclose(ours, transformer.vectors(words), atol=1e-4)


@pytest.mark.skipif(not DATA.is_dir(), reason=f"real names are not at {DATA}")
def test_the_figures_can_be_taken_with_a_transformer(transformer: Encoder, tmp_path: Path) -> None:
    source = DATA / "skill_names"
    (tmp_path / "vocab").symlink_to(source / "vocab")
    head, *pairs = (source / "same_skill.csv").read_text("utf-8").splitlines()
    some = [pair for pair in pairs if ",simple_icons_3k," in pair]
    (tmp_path / "same_skill.csv").write_text("\n".join([head, *some]) + "\n", encoding="utf-8")
    lines = measure_names(tmp_path, transformer).lines
    assert sum(one.pairs for one in lines if one.source == "all") == len(some)
    assert all(one.seen == 0 for one in lines)
