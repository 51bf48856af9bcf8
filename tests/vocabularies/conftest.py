"""Vocabularies of a few lines, loaded beside the golden company, on every store."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.report import Report
from loaders.vocabularies.loading import load_vocabulary
from tests.company import Company
from tests.stores import Stores

Load = Callable[..., Report]


@pytest.fixture(autouse=True)
def _on_every_store(stores: Stores) -> None:
    """Each test runs once for each kind of store."""


@pytest.fixture
def load(company: Company, tmp_path: Path) -> Load:
    """Loads a vocabulary from files given as texts: load("csv", {"mine.csv": "label\\nKafka\\n"})."""

    def loaded(kind: str, files: dict[str, str | bytes], **how: object) -> Report:
        folder = tmp_path / kind
        folder.mkdir(exist_ok=True)
        for name, text in files.items():
            (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_vocabulary(company.graph, kind, [folder / name for name in files], **how)  # type: ignore[arg-type]

    return loaded
