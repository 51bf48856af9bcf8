"""A vocabulary as a plain table: label, other names, and the labels of broader and related skills."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from expertise.vocabulary import fold
from loaders.checking import split
from loaders.report import Progress
from loaders.vocabularies.concepts import Concept, Concepts
from loaders.vocabularies.tables import records, refuse

IN_A_LANGUAGE = re.compile(r"(?:label|alt_labels)_([a-z]{2})")


def read(files: Sequence[Path], _language: str | None, tell: Progress) -> Concepts:
    """The skills of these tables; a broader or related one that none of their names means is a skill too."""
    concepts: Concepts = {}
    for path in files:
        for line, row in records(path, ("label",), tell):
            if not row["label"]:
                refuse(path, line, "it is empty.", column="label")
            concept = concepts.setdefault(fold(row["label"]), Concept(row["label"]))
            concept.uri = concept.uri or row.get("uri") or None
            concept.name_also(split(row.get("alt_labels", "")))
            for column, cell in row.items():
                if match := IN_A_LANGUAGE.fullmatch(column):
                    concept.name_also(split(cell), match[1])
            concept.broader.update(split(row.get("broader", "")))
            concept.related.update(split(row.get("related", "")))
    _find(concepts)
    return concepts


def _find(concepts: Concepts) -> None:
    """Reads broader and related labels as names of these concepts: by label, else by another name, else as new ones."""
    meant = {fold(name): key for key, concept in concepts.items() for name in concept.names} | {
        key: key for key in concepts
    }

    def found(labels: Iterable[str]) -> set[str]:
        for label in sorted(labels):
            if fold(label) not in meant:
                concepts[fold(label)] = Concept(label)
                meant[fold(label)] = fold(label)
        return {meant[fold(label)] for label in labels}

    for concept in list(concepts.values()):
        concept.broader, concept.related = found(concept.broader), found(concept.related)
