"""A large vocabulary: real names where there are public vocabularies to read, filled up with made-up ones."""

import csv
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from expertise.vocabulary import Entry, fold
from loaders.skill_names import skill_names

NAMES = 100_000
ALIASES = 150_000
SEED = 5
_WAYS = ("for {}", "with {}", "and {}", "before {}")
_OTHERWISE = ("{} skills", "{} know-how", "experience of {}", "basics of {}", "working with {}")


@dataclass(slots=True)
class Collected:
    """Names as they come, each once however it is spelled, until there are enough."""

    names: int
    aliases: int
    entries: list[Entry] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    held: int = 0

    def add(self, label: str, others: Iterable[str] = (), people: int = 0) -> None:
        """Takes a name and its other names, as far as they are new."""
        if len(self.entries) == self.names or not self._is_new(label):
            return
        alt_labels = tuple(other for other in others if self.held < self.aliases and self._is_new(other))
        self.held += len(alt_labels)
        self.entries.append(Entry(len(self.entries) + 1, label, alt_labels, people))

    def _is_new(self, name: str) -> bool:
        key = fold(name)
        if not key or len(name) > 100 or key in self.taken:
            return False
        self.taken.add(key)
        return True


def vocabulary(folder: Path, *, names: int = NAMES, aliases: int = ALIASES) -> list[Entry]:
    """So many names with so many others, the real ones in the folder first, most of them held by few people."""
    chance = random.Random(SEED)
    collected = Collected(names, aliases)
    for label, others, people in _real(folder):
        collected.add(label, others, people // 2_000)
    for label, others in _made_up(chance):
        collected.add(label, others, int(chance.paretovariate(1.2)) - 1)
        if len(collected.entries) == names:
            break
    return _with_others(collected, chance)


def how_many_are_real(folder: Path) -> int:
    """How many names the folder has."""
    return len({fold(label) for label, _, _ in _real(folder)} - {""})


def _real(folder: Path) -> Iterator[tuple[str, list[str], int]]:
    taxonomies = folder / "taxonomies"
    if not taxonomies.is_dir():
        return
    for row in _rows(taxonomies / "stackoverflow_tags.csv"):
        yield row["tag"].replace("-", " "), [], int(row["count"])
    for row in _rows(taxonomies / "onet_technology_skills.csv"):
        yield row["name"], [], 2_000 * int(row["n_occupations"])
    for row in _rows(taxonomies / "esco_skills_en.csv"):
        yield row["preferredLabel"], row["altLabels"].split("\n"), 0
    more = folder / "skill_names" / "vocab" / "stackoverflow_50k.txt"
    for line in more.read_text(encoding="utf-8").splitlines():
        yield line.replace("-", " "), [], 0


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _made_up(chance: random.Random) -> Iterator[tuple[str, list[str]]]:
    """The skills of the made-up company, then each of them together with another."""
    known = skill_names()
    for one in known:
        yield one.label, list(one.aliases)
    plain = [one for one in known if not one.narrowed]
    pairs = list(product(plain, _WAYS, plain))
    for one, way, other in chance.sample(pairs, len(pairs)):
        yield f"{one.label} {way.format(other.label)}", [f"{alias} {way.format(other.label)}" for alias in one.aliases]


def _with_others(collected: Collected, chance: random.Random) -> list[Entry]:
    """The entries, and as many other names as are still missing."""
    entries = collected.entries
    for way in _OTHERWISE:
        for place in chance.sample(range(len(entries)), len(entries)):
            if collected.held >= collected.aliases:
                return entries
            one = entries[place]
            made = Collected(1, collected.aliases, taken=collected.taken, held=collected.held)
            made.add(way.format(one.label))
            if made.entries:
                entries[place] = Entry(one.id, one.label, (*one.alt_labels, made.entries[0].label), one.people)
                collected.held += 1
    return entries
