"""The project has the rooms it says it has, and its texts stay at home."""

import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.house.tree import ROOMS, ROOT, folders, texts

ABSOLUTE_PATH = re.compile(r"(?<![\w.:/~$}-])/(?:etc|home|mnt|opt|private|root|srv|tmp|usr|var|work|Users)/\w")
REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|crates|golang|maven|debian)\.(?:org|com|io|apache)\b")


def test_the_top_level_folders_are_the_rooms_of_the_house() -> None:
    assert folders() == set(ROOMS)


@pytest.mark.parametrize("room", ["expertise", "graph_schema", "loaders", "api"])
def test_every_package_says_in_one_line_what_it_is(room: str) -> None:
    first = (ROOT / room / "__init__.py").read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith('"""')
    assert len(first) > len('"""."""')


def test_no_text_names_a_place_on_one_machine() -> None:
    assert lines_with(ABSOLUTE_PATH) == []


def test_no_text_names_a_package_registry() -> None:
    assert lines_with(REGISTRY) == []


def test_the_wheel_carries_every_file_of_the_packages_and_nothing_else(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    built = subprocess.run(build, cwd=ROOT, check=False, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    packed = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert packed == files_of("expertise", "graph_schema", "loaders", "api")


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    """Each line of the project's texts where the pattern is found, with its file; a script's first line is free."""
    return [
        f"{path}:{number}: {line}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line) and not (number == 1 and line.startswith("#!"))
    ]


def files_of(*packages: str) -> set[str]:
    """The files of these packages as paths from the root, without compiled ones."""
    found = (path for package in packages for path in (ROOT / package).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in found if "__pycache__" not in path.parts}
