"""What pages bring to a browser is built of what is written here."""

from hatch_build import BUILT, made_of, told
from tests.house.tree import ROOT


def test_the_built_files_are_those_of_the_sources() -> None:
    assert told(ROOT / BUILT / "made_of") == made_of(), "build them again: make built"
