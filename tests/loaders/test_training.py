"""A small model learns what it is told: names of one thing come close, names of two things go apart."""

from pathlib import Path

import numpy as np
import pytest

from expertise.vocabulary.embedding import Embedding
from loaders.name_pairs import Pair, has_seen
from loaders.training.beginning import Alone
from loaders.training.learning import learn
from loaders.training.slips import misspelt, written_otherwise
from loaders.training.sources import Concept, in_measured_half, read_concepts, without_pairs
from loaders.training.tuning import Recipe
from tests.conftest import DATA

WORDS = "cook food bake bread drive cars steer vehicles write code program software java script coffee".split()
CONCEPTS = [
    Concept("made up", ("cook food", "prepare meals"), "To make something to eat."),
    Concept("made up", ("drive cars", "steer vehicles")),
    Concept("made up", ("write code", "program software"), unlike=("write codes",)),
    Concept("made up", ("Java",), unlike=("JavaScript",)),
]
RECIPE = Recipe(rounds=100, batch=6, step=0.02)


@pytest.fixture(scope="module")
def alone() -> Alone:
    """Tokens without any meaning."""
    return Alone(tuple(WORDS), np.random.default_rng(3).normal(size=(len(WORDS), 384)).astype(np.float32))


@pytest.fixture(scope="module")
def model(alone: Alone) -> Embedding:
    return learn(alone, CONCEPTS, RECIPE)


def cosine(model: Embedding, one: str, other: str) -> float:
    vectors = model.vectors([one, other])
    return float(vectors[0] @ vectors[1])


def test_names_of_one_thing_come_close(alone: Alone, model: Embedding) -> None:
    before = learn(alone, CONCEPTS, Recipe(rounds=0))
    assert cosine(before, "steer vehicles", "drive cars") < 0.5
    assert cosine(model, "steer vehicles", "drive cars") > 0.8
    assert cosine(model, "prepare meals", "cook food") > cosine(model, "prepare meals", "drive cars") + 0.5


def test_names_said_to_be_two_go_apart(alone: Alone, model: Embedding) -> None:
    untold = [Concept(one.source, one.names, one.description) for one in CONCEPTS]
    without = learn(alone, untold, RECIPE)
    assert cosine(model, "Java", "JavaScript") < cosine(without, "Java", "JavaScript")


def test_learning_again_gives_the_same_model(alone: Alone, model: Embedding) -> None:
    again = learn(alone, CONCEPTS, RECIPE)
    assert np.array_equal(again.table, model.table)
    assert np.array_equal(again.scales, model.scales)


def test_a_model_knows_which_pairs_it_has_learnt_from(model: Embedding) -> None:
    def seen(surface: str, canonical: str) -> bool:
        return has_seen(model, Pair(surface, canonical, "any", "synonym", "made up"))

    assert seen("steer vehicles", "drive cars")
    assert seen("Drive-Cars", "STEER VEHICLES")
    assert seen("JavaScript", "Java")
    assert not seen("steer vehicles", "cook food")


def test_pairs_are_left_out_with_all_their_spellings() -> None:
    left = without_pairs(CONCEPTS, [("Steer-Vehicles", "Drive Cars"), ("cook food", "prepare meals")])
    assert [concept.names for concept in left] == [
        ("cook food", "prepare meals"),
        ("drive cars",),
        ("write code", "program software"),
        ("Java",),
    ]


def test_slips_change_a_name_a_little() -> None:
    chance = np.random.default_rng(1)
    assert {abs(len(misspelt("database", chance)) - len("database")) for _ in range(50)} == {0, 1}
    assert misspelt("Go", chance) == "Go"
    ways = {written_otherwise("power query", chance) for _ in range(50)}
    assert ways == {"power-query", "powerquery", "power query", "power querys"}


@pytest.mark.skipif(not DATA.is_dir(), reason=f"real names are not at {DATA}")
def test_nothing_that_is_share_alike_is_learnt_from() -> None:
    concepts = read_concepts(DATA)
    assert {concept.source for concept in concepts} == {"esco", "onet", "github", "linguist", "simple-icons"}
    assert 20_000 < len(concepts) < 40_000
    half = sum(in_measured_half(concept.names[0]) for concept in concepts) / len(concepts)
    assert 0.48 < half < 0.52


def test_sources_are_read_in_their_own_layouts(tmp_path: Path) -> None:
    for name in ("taxonomies", "skill_names"):
        (tmp_path / name).mkdir()
    write(
        tmp_path / "taxonomies/esco_skills_en.csv",
        'preferredLabel,altLabels,description,definition\nbake,"bake bread\nmake bread",Hot.,\n',
    )
    write(
        tmp_path / "taxonomies/onet_technology_skills.csv", "name,commodity\nCommon Lisp Object System CLOS,Languages\n"
    )
    topic = '{"topic": "3d", "display_name": "3D", "aliases": ["3d-models"], "short_description": null}\n'
    write(tmp_path / "taxonomies/github_topics.jsonl", topic)
    head = "surface,canonical,vocab,source\n"
    write(
        tmp_path / "skill_names/same_skill.csv",
        head + "rb,Ruby,linguist_0.8k,linguist aliases\nk8s,kubernetes,so,SO tag synonym\n",
    )
    write(
        tmp_path / "skill_names/different_skills.csv",
        "name_a,name_b,vocab\nNim,Nit,linguist_0.8k\nmysql,mysqli,stackoverflow_50k\n",
    )
    assert read_concepts(tmp_path) == [
        Concept("esco", ("bake", "bake bread", "make bread"), "Hot."),
        Concept("onet", ("Common Lisp Object System CLOS", "Common Lisp Object System", "CLOS"), "Languages"),
        Concept("github", ("3D", "3d", "3d-models")),
        Concept("linguist", ("Nim",), unlike=("Nit",)),
        Concept("linguist", ("Nit",), unlike=("Nim",)),
        Concept("linguist", ("Ruby", "rb")),
    ]


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
