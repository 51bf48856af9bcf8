"""Imports point down: the import rules of pyproject.toml hold."""

import pytest
from importlinter.cli import lint_imports

from tests.house.tree import ROOT


def test_imports_point_down(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed = lint_imports(config_filename="pyproject.toml", no_cache=True, no_logo=True)
    assert not failed, capsys.readouterr().out
