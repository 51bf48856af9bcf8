"""How well names are found, on a handful of them."""

from pathlib import Path

import numpy as np
import pytest

from expertise.errors import Invalid, NotLoaded
from expertise.vocabulary.embedding import Embedding, pair_digest, quantized
from expertise.vocabulary.features import Features
from loaders.match_quality import Ambiguous, Matched, NearMisses
from loaders.name_quality import Found, Line, measure_names

NAMES = ("automobile", "cat", "cart", "dog")
HEAD = "surface,canonical,vocab,type,source\n"


@pytest.fixture
def model() -> Embedding:
    """To this model a car is an automobile, and nothing else is like anything."""
    features = Features(("car", *NAMES), buckets=1)
    rows = np.concatenate([np.eye(4)[[0, 0, 1, 2, 3]], np.zeros((1, 4))]).astype(np.float32)
    return quantized(features, rows, np.array([pair_digest("hound", "dog")]))


def folder_of(tmp_path: Path, pairs: str) -> Path:
    (tmp_path / "vocab").mkdir()
    (tmp_path / "vocab" / "small.txt").write_text("\n".join(NAMES) + "\n", encoding="utf-8")
    (tmp_path / "same_skill.csv").write_text(HEAD + pairs, encoding="utf-8")
    return tmp_path


def test_meaning_is_measured_beside_spelling(tmp_path: Path, model: Embedding) -> None:
    folder = folder_of(tmp_path, "car,automobile,small,synonym,us\ncar,cart,small,typo,us\n")
    assert measure_names(folder, model).lines == (
        Line("synonym", "all", 1, 0, Found(0, 1, 1 / 2), Found(1, 1, 1), Found(0, 1, 1 / 3)),
        Line("typo", "all", 1, 0, Found(1, 1, 1), Found(0, 1, 1 / 3), Found(1, 1, 1)),
        Line("synonym", "us", 1, 0, Found(0, 1, 1 / 2), Found(1, 1, 1), Found(0, 1, 1 / 3)),
        Line("typo", "us", 1, 0, Found(1, 1, 1), Found(0, 1, 1 / 3), Found(1, 1, 1)),
    )


def test_pairs_that_the_model_has_learnt_from_do_not_count(tmp_path: Path, model: Embedding) -> None:
    folder = folder_of(tmp_path, "Hound,dog,small,synonym,us\ncar,automobile,small,synonym,them\n")
    assert [(one.source, one.pairs, one.seen) for one in measure_names(folder, model).lines] == [
        ("all", 1, 1),
        ("them", 1, 0),
        ("us", 0, 1),
    ]


def test_match_tells_what_it_found_and_what_it_took_wrongly(tmp_path: Path, model: Embedding) -> None:
    folder = folder_of(tmp_path, "car,automobile,small,synonym,us\nDog,dog,small,typo,us\nCAT,cart,small,typo,us\n")
    (folder / "different_skills.csv").write_text("name_a,name_b\ncar,cart\nC,C++\nDog,dog\n", encoding="utf-8")
    found = measure_names(folder, model)
    assert found.matched == (
        Matched("all", 3, taken=1, asked=1, wrong=1),
        Matched("synonym", 1, taken=0, asked=1, wrong=0),
        Matched("typo", 2, taken=1, asked=0, wrong=1),
        Matched("typo in a question", 2, taken=0, asked=0, wrong=0),  # in other case, or too short
    )
    assert found.near_misses == NearMisses(6, taken=2, asked=1)


def test_names_of_several_skills_are_asked_about(tmp_path: Path, model: Embedding) -> None:
    folder = folder_of(tmp_path, "car,automobile,small,synonym,us\n")
    rows = "surface,canonical,vocab\npet,cat,small\npet,dog,small\ncat,cat,small\ncat,cart,small\n"
    (folder / "ambiguous_surfaces.csv").write_text(rows, encoding="utf-8")
    assert measure_names(folder, model).ambiguous == Ambiguous(2, taken=1, asked=1)  # a label is what it says


def test_a_name_outside_its_vocabulary_is_told(tmp_path: Path, model: Embedding) -> None:
    with pytest.raises(Invalid, match="'horse' is not in the vocabulary small"):
        measure_names(folder_of(tmp_path, "mare,horse,small,synonym,us\n"), model)


def test_what_is_missing_is_told(tmp_path: Path, model: Embedding) -> None:
    with pytest.raises(NotLoaded, match="holds no pairs of names"):
        measure_names(tmp_path, model)
    with pytest.raises(NotLoaded, match="has no vocabulary large"):
        measure_names(folder_of(tmp_path, "car,cart,large,typo,us\n"), model)
    (tmp_path / "same_skill.csv").write_text("surface,vocab\ncar,small\n", encoding="utf-8")
    with pytest.raises(Invalid, match="the column 'canonical' is missing"):
        measure_names(tmp_path, model)
