"""How well real names are found, of those that the model has not learnt from; the floors only rise."""

import json

import pytest

from expertise.vocabulary.embedding import SHIPPED, read_embedding
from loaders.name_quality import measure_names
from tests.conftest import DATA

NAMES = DATA / "skill_names"
FLOORS = {
    ("abbreviation", "O*NET trailing acronym"): 0.79,
    ("spelling_variant", "SO tag synonym (approved)"): 0.58,
    ("synonym", "SO tag synonym (approved)"): 0.42,
    ("typo", "codespell (one word substituted)"): 0.92,
}
"""Mean reciprocal rank by meaning, by type and source."""


@pytest.mark.skipif(not NAMES.is_dir(), reason=f"real skill names are not at {NAMES}")
def test_real_names_are_found_no_worse_than_they_were() -> None:
    quality = measure_names(NAMES, read_embedding())
    found = {(line.type, line.source): line.meaning.mrr for line in quality.lines if line.meaning}
    assert {one: floor for one, floor in FLOORS.items() if found.get(one, 0) < floor} == {}
    (every,) = (one for one in quality.matched if one.type == "all")
    assert every.wrong <= 1
    assert quality.near_misses is not None
    assert quality.near_misses.taken == 0


def test_the_model_card_says_what_was_measured() -> None:
    card = (SHIPPED.parent / "MODEL_CARD.md").read_text("utf-8")
    lines = json.loads((SHIPPED.parent / "held_out.json").read_text("utf-8"))
    for line in (line for line in lines if line["pairs"] >= 15):
        meaning, spelling = (
            ", ".join(f"{line[way][figure]:.2f}" for figure in ("top_1", "top_5", "mrr"))
            for way in ("meaning", "spelling")
        )
        assert f"{line['type'].replace('_', ' ')} | {line['pairs']} | {meaning} | {spelling} |" in card


@pytest.mark.parametrize(
    ("without", "floor"), [("the pairs", 0.88), ("half of the concepts", 0.78), ("esco at all", 0.70)]
)
def test_synonyms_that_a_model_has_not_seen_are_found(without: str, floor: float) -> None:
    lines = json.loads((SHIPPED.parent / "held_out.json").read_text("utf-8"))
    (found,) = (
        line["meaning"]["mrr"]
        for line in lines
        if (line["without"], line["vocabulary"], line["type"]) == (without, "esco_14k", "synonym")
    )
    assert found >= floor
