"""O*NET's technology skills: the software that occupations use, each below the kind of software it is."""

from collections.abc import Sequence
from pathlib import Path

from loaders.report import Progress
from loaders.vocabularies.concepts import Concept, Concepts
from loaders.vocabularies.tables import records, refuse

COLUMNS = (("Example", "Commodity Title"), ("name", "commodity"))
"""As the tabbed text file of the download calls them, and as tables made of it do."""


def read(files: Sequence[Path], _language: str | None, tell: Progress) -> Concepts:
    """The technologies of these files, and the kinds of technology above them."""
    concepts: Concepts = {}
    for path in files:
        for line, row in records(path, (), tell):
            name, kind = next(((row[a], row[b]) for a, b in COLUMNS if a in row and b in row), (None, None))
            if name is None or kind is None:
                refuse(path, 1, "there are no columns 'Example' and 'Commodity Title'.")
            if not name:
                refuse(path, line, "the technology has no name.")
            technology = concepts.setdefault(name, Concept(name))
            if kind:
                concepts.setdefault(kind, Concept(kind))
                technology.broader.add(kind)
    return concepts
