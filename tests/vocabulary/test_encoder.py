"""Which model is used for names."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from expertise.errors import Misconfigured
from expertise.graph import open_graph
from expertise.settings import Settings, settings_from
from expertise.vocabulary.embedding import SHIPPED, read_embedding
from expertise.vocabulary.encoder import read_encoder


def test_the_model_that_is_shipped_is_used_unless_another_is_named() -> None:
    shipped = read_encoder(settings_from({}).embedding_model)
    named = read_encoder(settings_from({"EXPERTISE_EMBEDDING_MODEL": str(SHIPPED)}).embedding_model)
    assert shipped.dimension == named.dimension == read_embedding().dimension == 256


def test_a_file_that_is_missing_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"^The model none\.npz cannot be read"):
        read_encoder(str(tmp_path / "none.npz"))


@pytest.mark.skipif(find_spec("sentence_transformers") is not None, reason="sentence-transformers is installed here")
def test_a_transformer_that_cannot_run_says_what_to_install() -> None:
    with pytest.raises(Misconfigured, match=r"install expertise\[transformers\]"):
        read_encoder("all-MiniLM-L6-v2")


def test_a_store_is_neither_made_nor_changed_without_the_model(tmp_path: Path) -> None:
    (tmp_path / "broken.npz").write_bytes(SHIPPED.read_bytes()[:5000])
    store = tmp_path / "new.db"
    for model in (tmp_path / "broken.npz", tmp_path / "no transformer"):
        with pytest.raises(Misconfigured, match="The model"):
            open_graph(Settings(store=f"sqlite:///{store}", embedding_model=str(model)))
    assert not store.exists()
