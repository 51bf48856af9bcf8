"""Names of one thing, from the public vocabularies that the model learns from."""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

from expertise.vocabulary import fold

LEARNT_FROM = {
    "esco": "ESCO 1.2, European Commission; reuse with attribution, modified",
    "onet": "O*NET 29.2, U.S. Department of Labor; CC BY 4.0, modified",
    "github": "github/explore; CC BY 4.0, modified",
    "linguist": "github-linguist; MIT",
    "simple-icons": "simple-icons; CC0",
}
"""The sources and their licences. What is share-alike (Stack Exchange, codespell, VERA) is measured with, never learnt."""

_SHORTENED = re.compile(r"(?P<long>.+\S) \(?(?P<short>[A-Z][A-Z0-9]{1,6})\)?")


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing: its names, the label first, what is said of it, and names near to its own that mean something else."""

    source: str
    names: tuple[str, ...]
    description: str = ""
    unlike: tuple[str, ...] = ()


def read_concepts(folder: Path) -> list[Concept]:
    """All that the model may learn from, in a folder with `taxonomies` and `skill_names`."""
    found = [*_esco(folder / "taxonomies"), *_onet(folder / "taxonomies"), *_github(folder / "taxonomies")]
    return found + list(_pairs(folder / "skill_names"))


def without_pairs(concepts: Iterable[Concept], pairs: Iterable[tuple[str, str]]) -> list[Concept]:
    """The concepts without those names that, with the label, make one of the pairs."""
    left_out = {(fold(one), fold(other)) for one, other in pairs}
    return [
        replace(
            one,
            names=(one.names[0], *(name for name in one.names[1:] if (fold(name), fold(one.names[0])) not in left_out)),
        )
        for one in concepts
    ]


def in_measured_half(label: str) -> bool:
    """Whether a concept of this label is one of the half that is only measured with."""
    return crc32(fold(label).encode("utf-8", "replace")) % 2 == 1


def _esco(folder: Path) -> Iterator[Concept]:
    for row in _rows(folder / "esco_skills_en.csv"):
        others = [name for name in row["altLabels"].splitlines() if name.strip()]
        yield Concept("esco", (row["preferredLabel"], *others), row["description"] or row["definition"])


def _onet(folder: Path) -> Iterator[Concept]:
    for row in _rows(folder / "onet_technology_skills.csv"):
        found = _SHORTENED.fullmatch(row["name"])
        yield Concept("onet", (row["name"], *(found.group("long", "short") if found else ())), row["commodity"])


def _github(folder: Path) -> Iterator[Concept]:
    for line in (folder / "github_topics.jsonl").read_text("utf-8").splitlines():
        topic = json.loads(line)
        names = dict.fromkeys((topic["display_name"], topic["topic"], *topic["aliases"]))
        yield Concept("github", tuple(names), topic["short_description"] or "")


def _pairs(folder: Path) -> Iterator[Concept]:
    """The pairs of the sources that have no file of their own, and the near-misses of the vocabularies of all."""
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    unlike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in _rows(folder / "same_skill.csv"):
        if source := _source_of(row["source"]):
            names[source, row["canonical"]].append(row["surface"])
    for row in _rows(folder / "different_skills.csv"):
        if source := _source_of(row["vocab"].replace("_", "-")):
            unlike[source, row["name_a"]].append(row["name_b"])
            unlike[source, row["name_b"]].append(row["name_a"])
    for source, label in sorted(names.keys() | unlike.keys()):
        yield Concept(source, (label, *names[source, label]), unlike=tuple(unlike[source, label]))


def _source_of(said: str) -> str | None:
    return next((source for source in LEARNT_FROM if said.startswith(source)), None)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))
