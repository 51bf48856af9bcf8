"""Each notebook runs from top to bottom, shows pictures, names nobody who has not said so, and is kept without its outputs."""

import csv
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from tests.conftest import DATA
from tests.house.tree import ROOT

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
NEEDS = re.compile(r'DATA = Path\("../../shared/data/(\w+)"\)')
SECONDS = 120


def read(path: Path) -> Any:
    """The notebook, which has to be one."""
    book = nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(book)
    return book


def ran(path: Path) -> Any:
    """The notebook as it is after running, or a skip that says what is not here."""
    book = read(path)
    for folder in NEEDS.findall(path.read_text(encoding="utf-8").replace('\\"', '"')):
        if not (DATA / folder).is_dir():
            pytest.skip(f"{path.name} was not run: {folder} is not in {DATA}")
    where = {"metadata": {"path": str(path.parent)}}
    return NotebookClient(book, kernel_name="python3", timeout=SECONDS, resources=where).execute()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_outputs_and_says_what_it_does(path: Path) -> None:
    cells = read(path).cells
    assert all(cell.outputs == [] and cell.execution_count is None for cell in cells if cell.cell_type == "code")
    assert cells[0].cell_type == "markdown"
    assert sum(cell.cell_type == "markdown" for cell in cells) > len(cells) / 3


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_from_top_to_bottom_and_shows_pictures(path: Path) -> None:
    outputs = [output for cell in ran(path).cells if cell.cell_type == "code" for output in cell.outputs]
    assert any("image/png" in output.get("data", {}) for output in outputs)
    assert [output.text for output in outputs if output.get("name") == "stderr"] == []
    if path.stem == "silos_of_kubernetes":
        printed = " ".join(output.text for output in outputs if "text" in output)
        assert "Google" in printed
        assert [name for name in people_of(DATA / "kubernetes") if re.search(rf"\b{re.escape(name)}\b", printed)] == []


def people_of(folder: Path) -> set[str]:
    """The names of all people of an organisation."""
    with (folder / "people.csv").open(encoding="utf-8-sig", newline="") as lines:
        return {row["name"] for row in csv.DictReader(lines)}
