"""Stack Overflow's tags and tag synonyms, as CSV files of its data explorer."""

from collections.abc import Sequence
from pathlib import Path

from loaders.report import Progress
from loaders.vocabularies.concepts import Concept, Concepts
from loaders.vocabularies.tables import records, refuse

TAG = ("TagName", "tag")
SYNONYM, MEANT = "SourceTagName", "TargetTagName"


def read(files: Sequence[Path], _language: str | None, tell: Progress) -> Concepts:
    """The tags of these files, each with its synonyms."""
    concepts: Concepts = {}
    for path in files:
        for line, row in records(path, (), tell):
            name = row.get(MEANT) or next((row[column] for column in TAG if column in row), None)
            if name is None or (MEANT in row) != (SYNONYM in row):
                refuse(path, 1, f"there is no column 'TagName', nor are there '{SYNONYM}' and '{MEANT}'.")
            if not name:
                refuse(path, line, "the tag has no name.")
            concepts.setdefault(name, Concept(name)).name_also([row.get(SYNONYM, "")])
    return concepts
