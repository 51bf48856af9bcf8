"""The bench works; how fast things are is not tested."""

import json
from pathlib import Path

from tests.bench.__main__ import measures
from tests.bench.measured import Measure, save, spread

PEOPLE = 200


def test_everything_is_measured_on_a_small_company_and_only_its_files_stay(tmp_path: Path) -> None:
    taken = list(measures(PEOPLE, tmp_path))
    units = {one.what: one.unit for one in taken}
    assert len(units) == len(taken)
    assert {"suggest", "reach", "profile", "connect", "undo", "viewer", "find it by name"} <= units.keys()
    assert units["memory of the server"] == "MB"
    assert [one.what for one in taken if one.value <= 0 and one.what != "memory that maps add"] == []
    assert [path.name for path in tmp_path.iterdir()] == [f"company-{PEOPLE}"]


def test_the_file_says_what_met_its_goal_and_on_what_machine(tmp_path: Path) -> None:
    taken = [spread("suggest", "", [1.0, 3.0, 2.0], goal=2), Measure("file", "", 7.5, "MB", goal=600)]
    save(taken, tmp_path / "bench-200.json", people=PEOPLE)
    told = json.loads((tmp_path / "bench-200.json").read_text(encoding="utf-8"))
    assert [(one["what"], one["p50"], one["value"], one["met"]) for one in told["measures"]] == [
        ("suggest", 2.0, 3.0, False),
        ("file", None, 7.5, True),
    ]
    assert {"cores", "memory_mb", "python", "sqlite"} <= told["machine"].keys()
