"""Imports point down: the import rules of pyproject.toml hold."""

import subprocess
import sys

from tests.house.tree import ROOT

LINTED = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True, no_logo=True))"


def test_imports_point_down() -> None:
    # In a process of its own, since the linter silences every log that there is.
    ran = subprocess.run([sys.executable, "-c", LINTED], check=False, capture_output=True, text=True, cwd=ROOT)
    assert ran.returncode == 0, ran.stdout + ran.stderr
