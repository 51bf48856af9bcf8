"""GitHub's topics: a JSONL file, or the folder of a checkout of github/explore with an index.md for each topic."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from loaders.report import Progress
from loaders.vocabularies.concepts import Concept, Concepts
from loaders.vocabularies.tables import json_lines, refuse, text_lines

FENCE = "---"


def read(files: Sequence[Path], _language: str | None, tell: Progress) -> Concepts:
    """The topics of these files with their aliases, related to those of their related topics that are there."""
    concepts: Concepts = {}
    for path in files:
        for line, said in json_lines(path, tell) if path.suffix == ".jsonl" else _front_matter(path, tell):
            topic = said.get("topic")
            if not isinstance(topic, str) or not topic:
                refuse(path, line, "it is missing.", column="topic")
            concept = concepts.setdefault(topic, Concept(str(said.get("display_name") or topic)))
            concept.name_also([topic, *_listed(said, "aliases")])
            concept.related.update(_listed(said, "related"))
    return concepts


def _front_matter(path: Path, tell: Progress) -> Iterator[tuple[int, dict[str, object]]]:
    """What stands between the first two fences, one `key: value` a line."""
    lines = text_lines(path, tell)
    if next(lines, "").strip() != FENCE:
        refuse(path, 1, f"it does not begin with {FENCE}.")
    said: dict[str, object] = {}
    for line in lines:
        if line.strip() == FENCE:
            yield 1, said
            return
        key, _, value = line.partition(":")
        said[key.strip()] = value.strip().strip("'\"")
    refuse(path, 1, f"there is no second {FENCE}. Is the file whole?")


def _listed(said: Mapping[str, object], key: str) -> list[str]:
    value = said.get(key) or []
    several = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else []
    return [one.strip() for one in several if isinstance(one, str) and one.strip()]
