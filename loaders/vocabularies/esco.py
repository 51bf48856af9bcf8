"""ESCO as its CSV download has it: files in several languages, called NAME_LANGUAGE.csv, whose last lines end as others do."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from expertise.errors import NotLoaded
from loaders.report import Progress
from loaders.vocabularies.concepts import Concept, Concepts
from loaders.vocabularies.tables import records, refuse, refuse_unended

CALLED = re.compile(
    r"(?:.*_)?(skills|skillGroups|occupations|broaderRelationsSkillPillar|skillsHierarchy"
    r"|skillSkillRelations|occupationSkillRelations)(?:_([a-z]{2})(?:-[a-z]{2})?)?\.csv"
)
"""Older downloads have relations without a language, and a language with its country."""
LABELLED = ("skills", "skillGroups", "occupations")
"""These files hold labels in their language, one line a concept."""
SKILL = "KnowledgeSkillCompetence"
LEVELS = 4
PILLAR = 1
"""Letters in the code of the four groups above all others, which are called "skills", "knowledge" and the like."""


def read(files: Sequence[Path], language: str | None, tell: Progress) -> Concepts:
    """The concepts of these files, labelled in this language where they can be; labels in others are their other names.

    Occupations are concepts where their file is given, related to the skills that are essential for them.
    """
    concepts: Concepts = {}
    found = [(path, match[1], match[2] or "en") for path in files if (match := CALLED.fullmatch(path.name))]
    if not found:
        raise NotLoaded("No file is called as in the download of ESCO, such as skills_en.csv. Nothing is loaded.")
    for path, *_ in found:
        refuse_unended(path)
    for path, what, of in sorted(found, key=lambda one: one[2] != (language or "en")):
        if what in LABELLED:
            _label(concepts, path, of, tell)
    for path, what, _ in found:
        if what in RELATIONS:
            RELATIONS[what](concepts, path, tell)
    return concepts


def _label(concepts: Concepts, path: Path, language: str, tell: Progress) -> None:
    for _, row in records(path, ("conceptUri", "preferredLabel", "altLabels", "hiddenLabels"), tell):
        label, uri = row["preferredLabel"], row["conceptUri"]
        if not label or not uri or row.get("status") not in (None, "", "released") or _is_pillar(row):
            continue
        concept = concepts.setdefault(uri, Concept(label, uri))
        if concept.label != label:
            concept.label_also(label, language)
        concept.name_also(row["altLabels"].splitlines(), language)
        concept.name_also(row["hiddenLabels"].splitlines(), language)


def _is_pillar(row: dict[str, str]) -> bool:
    return row.get("conceptType") == "SkillGroup" and len(row.get("code", "")) == PILLAR


def _broader(concepts: Concepts, path: Path, tell: Progress) -> None:
    for line, row in records(path, ("conceptType", "conceptUri", "broaderType", "broaderUri"), tell):
        for kind, uri in ((row["conceptType"], row["conceptUri"]), (row["broaderType"], row["broaderUri"])):
            if kind == SKILL:
                _must_be_there(concepts, path, line, uri)
        if row["conceptUri"] in concepts:
            concepts[row["conceptUri"]].broader.add(row["broaderUri"])


def _hierarchy(concepts: Concepts, path: Path, tell: Progress) -> None:
    columns = [f"Level {level} {said}" for level in range(LEVELS) for said in ("URI", "preferred term")]
    for _, row in records(path, columns, tell):
        above = ""
        for uri, label in _below_the_pillars(row):
            concept = concepts.setdefault(uri, Concept(label, uri))
            if above:
                concept.broader.add(above)
            above = uri


def _below_the_pillars(row: dict[str, str]) -> Iterator[tuple[str, str]]:
    for level in range(1, LEVELS):
        if uri := row[f"Level {level} URI"]:
            yield uri, row[f"Level {level} preferred term"]


def _related(concepts: Concepts, path: Path, tell: Progress) -> None:
    for line, row in records(path, ("originalSkillUri", "relatedSkillUri"), tell):
        for uri in (row["originalSkillUri"], row["relatedSkillUri"]):
            _must_be_there(concepts, path, line, uri)
        concepts[row["originalSkillUri"]].related.add(row["relatedSkillUri"])


def _needed(concepts: Concepts, path: Path, tell: Progress) -> None:
    for line, row in records(path, ("occupationUri", "relationType", "skillUri"), tell):
        _must_be_there(concepts, path, line, row["skillUri"])
        if row["relationType"] == "essential" and row["occupationUri"] in concepts:
            concepts[row["occupationUri"]].related.add(row["skillUri"])


def _must_be_there(concepts: Concepts, path: Path, line: int, uri: str) -> None:
    if uri not in concepts:
        refuse(path, line, f"none of the files has the skill {uri[:100]!r}. Is the file of skills there, and whole?")


RELATIONS: dict[str, Callable[[Concepts, Path, Progress], None]] = {
    "broaderRelationsSkillPillar": _broader,
    "skillsHierarchy": _hierarchy,
    "skillSkillRelations": _related,
    "occupationSkillRelations": _needed,
}
"""By file: what takes from it how concepts are related."""
