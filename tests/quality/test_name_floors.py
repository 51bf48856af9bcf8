"""How well real names are found, of those that the model has not learnt from; the floors only rise."""

import json

import pytest

from expertise.vocabulary.embedding import SHIPPED
from expertise.vocabulary.encoder import read_encoder
from loaders.match_quality import IN_A_QUESTION
from loaders.name_quality import NameQuality, measure_names
from tests.conftest import DATA

NAMES = DATA / "skill_names"
FLOORS = {
    "abbreviation": (0.26, 0.57),
    "spelling_variant": (0.87, 0.94),
    "synonym": (0.40, 0.69),
    "typo": (0.98, 0.99),
}
"""How often suggest has the name meant first, and among the first five lines, by type."""
TAKEN = {"spelling_variant": 0.65, "typo": 0.87}
"""How often match takes it without asking."""


@pytest.fixture(scope="module")
def quality() -> NameQuality:
    if not NAMES.is_dir():
        pytest.skip(f"real skill names are not at {NAMES}")
    return measure_names(NAMES, read_encoder())


def test_suggest_finds_real_names_no_worse_than_it_did(quality: NameQuality) -> None:
    found = {line.type: line.suggest for line in quality.lines if line.source == "all" and line.suggest}
    worse = {
        kind: found[kind]
        for kind, (first, among_five) in FLOORS.items()
        if found[kind].top_1 < first or found[kind].top_5 < among_five
    }
    assert worse == {}


def test_match_takes_as_many_real_names_as_it_did_and_hardly_ever_another(quality: NameQuality) -> None:
    matched = {one.type: one for one in quality.matched}
    assert all(matched[kind].taken >= share * matched[kind].pairs for kind, share in TAKEN.items())
    assert matched["all"].wrong <= 0.011 * matched["all"].pairs
    assert quality.near_misses is not None
    assert quality.near_misses.taken < 0.005 * quality.near_misses.pairs


def test_a_slip_among_other_words_is_read_as_the_name_meant(quality: NameQuality) -> None:
    (read,) = (one for one in quality.matched if one.type == IN_A_QUESTION)
    assert read.taken >= 0.87 * read.pairs
    assert read.wrong <= 1


def test_a_name_of_several_skills_is_asked_about_unless_it_is_a_label(quality: NameQuality) -> None:
    assert quality.ambiguous is not None
    assert quality.ambiguous.taken <= 22


def test_the_model_card_says_what_was_measured() -> None:
    card = (SHIPPED.parent / "MODEL_CARD.md").read_text("utf-8")
    lines = json.loads((SHIPPED.parent / "held_out.json").read_text("utf-8"))
    for line in (line for line in lines if line["pairs"] >= 15):
        suggest, meaning, spelling = (
            ", ".join(f"{line[way][figure]:.2f}" for figure in ("top_1", "top_5", "mrr"))
            for way in ("suggest", "meaning", "spelling")
        )
        assert f"{line['type'].replace('_', ' ')} | {line['pairs']} | {suggest} | {meaning} | {spelling} |" in card


@pytest.mark.parametrize(
    ("without", "vocabulary", "floor"),
    [
        ("the pairs", "esco_14k", 0.88),
        ("half of the concepts", "esco_14k", 0.79),
        ("esco at all", "esco_14k", 0.73),
        ("the pairs", "stackoverflow_50k", 0.58),
    ],
)
def test_synonyms_that_a_model_has_not_seen_are_found(without: str, vocabulary: str, floor: float) -> None:
    lines = json.loads((SHIPPED.parent / "held_out.json").read_text("utf-8"))
    (found,) = (
        line["meaning"]["mrr"]
        for line in lines
        if (line["without"], line["vocabulary"], line["type"]) == (without, vocabulary, "synonym")
    )
    assert found >= floor
