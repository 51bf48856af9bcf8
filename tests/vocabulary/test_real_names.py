"""Figures on real names that must not get worse: what is found, and above all what is merged without asking."""

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from expertise.vocabulary import Ask, Entry, Index, One

NAMES = Path(__file__).parents[3] / "shared" / "data" / "skill_names"

pytestmark = pytest.mark.skipif(not NAMES.is_dir(), reason=f"real skill names are not at {NAMES}")


def rows(name: str) -> list[dict[str, str]]:
    with (NAMES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def vocabulary(name: str) -> tuple[Index, dict[str, int]]:
    ids = {label: id for id, label in enumerate((NAMES / "vocab" / f"{name}.txt").read_text("utf-8").splitlines(), 1)}
    return Index(Entry(id, label) for label, id in ids.items()), ids


@cache
def outcomes() -> dict[str, list[tuple[bool, bool, bool]]]:
    """By type of pair: whether suggest has the name among five lines, match means or asks it, match means another."""
    found = defaultdict(list)
    for pair in rows("same_skill.csv"):
        index, ids = vocabulary(pair["vocab"])
        wanted, surface = ids[pair["canonical"]], pair["surface"]
        offered = wanted in [line.id for line in index.suggest(surface)[:5]]
        meant = index.match(surface)
        asked = isinstance(meant, Ask) and wanted in [line.id for line in meant.candidates]
        wrong = isinstance(meant, One) and meant.id != wanted
        found[pair["type"]].append((offered, asked or (isinstance(meant, One) and not wrong), wrong))
    return found


@pytest.mark.parametrize(
    ("kind", "offered", "matched"),
    [("typo", 0.96, 0.96), ("spelling_variant", 0.83, 0.75), ("abbreviation", 0.47, 0.34)],
)
def test_real_spellings_are_found(kind: str, offered: float, matched: float) -> None:
    found = outcomes()[kind]
    assert sum(one[0] for one in found) / len(found) >= offered
    assert sum(one[1] for one in found) / len(found) >= matched


def test_hardly_any_real_spelling_is_taken_for_another_name() -> None:
    assert sum(wrong for found in outcomes().values() for _, _, wrong in found) <= 1


@pytest.mark.parametrize(("typed", "known"), [("name_a", "name_b"), ("name_b", "name_a")])
def test_near_misses_are_never_merged(typed: str, known: str) -> None:
    merged = [
        pair
        for pair in rows("different_skills.csv")
        if isinstance(Index([Entry(1, pair[known])]).match(pair[typed]), One)
    ]
    assert merged == []
