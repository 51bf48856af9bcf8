"""A company to ask questions of: made from a few tables, loaded like any other, spoken to as one of its people."""

import csv
import itertools
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from expertise import contacts, curation, own
from expertise.answers import Connection, Found, Profile
from expertise.audience import viewer_of
from expertise.connect import choose, undo
from expertise.copying import IDS, PARTS
from expertise.decisions import COMMUNITY_MANAGER, Decision
from expertise.errors import ExpertiseError
from expertise.find import Question, find, find_people
from expertise.graph import Graph
from expertise.ids import make_id
from expertise.models import Viewer
from expertise.profile import profile
from expertise.reach import reach
from loaders.load import load
from tests.stores import embedded, graph_at, template

Tables = Mapping[str, Sequence[Mapping[str, str]]]
SOURCE = "hr"
START = datetime(2026, 6, 30, 9, tzinfo=UTC)


@dataclass(slots=True)
class Clock:
    """A clock that goes one second further each time it is asked."""

    seconds: Iterable[int] = field(default_factory=itertools.count)

    def __call__(self) -> datetime:
        return START + timedelta(seconds=next(iter(self.seconds)))


def write_tables(folder: Path, tables: Tables, *, audience: str = "everyone") -> Path:
    """The folder with these tables in the documented layout."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "source.toml").write_text(f'name = "{SOURCE}"\n[audience]\ndefault = "{audience}"\n', encoding="utf-8")
    for name, rows in tables.items():
        columns = list(dict.fromkeys(column for row in rows for column in row))
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows(rows)
    return folder


@dataclass(frozen=True, slots=True)
class Company:
    """A loaded company; people are named by their source id."""

    graph: Graph
    folder: Path

    def load(self, tables: Tables, *, allow_removals: bool = True) -> None:
        """Loads these tables as the next state of the same source."""
        for old in self.folder.glob("*.csv"):
            old.unlink()
        load(self.graph, write_tables(self.folder, tables), allow_removals=allow_removals)

    def as_(self, name: str) -> "Person":
        """The person of this source id, who asks and writes."""
        return Person(self.graph, make_id("person", SOURCE, name))

    def digest(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table, but for the journal of changes."""
        return digest(self.graph)


def new_company(folder: Path, tables: Tables) -> Company:
    """A company in a store of its own under the folder, with these tables loaded."""
    graph = graph_at(folder / "company.db", now=Clock())
    company = Company(graph, folder / "tables")
    company.load(tables)
    return company


def company_like(folder: Path, file: Path) -> Company:
    """A company in a store of its own under the folder, with the graph of this file."""
    return Company(graph_at(folder / "company.db", now=Clock(), like=file), folder / "tables")


@dataclass(frozen=True, slots=True)
class Files:
    """Files that hold the companies of tests, each loaded once; every test has one like it."""

    folder: Path
    made: dict[str, Path] = field(default_factory=dict)

    def of(self, tables: Tables) -> Path:
        """The file of the company of these tables."""
        if repr(tables) not in self.made:
            room = self.folder / str(len(self.made))
            room.mkdir()
            with embedded():
                self.made[repr(tables)] = template(new_company(room, tables).graph, room / "template.db")
        return self.made[repr(tables)]


def digest(graph: Graph) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every part of the graph, but for the journal of changes."""
    return {part.name: [tuple(row) for row in graph.store.read(part.rows, low=0, high=IDS)] for part in PARTS}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who uses the product."""

    graph: Graph
    id: int

    @property
    def viewer(self) -> Viewer:
        """This person as a viewer, as of now."""
        return viewer_of(self.graph.store, self.id)

    def find(self, query: str, **narrowed: Any) -> Found:
        """The people by division."""
        return find(self.graph, self.viewer, Question(query, **narrowed))

    def found(self, query: str, **narrowed: Any) -> list[tuple[str, list[tuple[str, list[str]]]]]:
        """The people by division, as a page would say it: division, names, reasons."""
        return [
            (division.name, [(one.name, [reason.words for reason in one.reasons]) for one in division.first])
            for division in self.find(query, **narrowed).divisions
        ]

    def people(self, query: str, **narrowed: Any) -> list[str]:
        """The names of the flat list."""
        return [one.name for one in find_people(self.graph, self.viewer, Question(query, **narrowed)).people]

    def suggest(self, text: str) -> list[tuple[str, str, int]]:
        """What is offered: label, why, how many people."""
        return [(one.label, one.because, one.people) for one in self.graph.vocabulary.suggest(self.viewer, text)]

    def choose(self, text: str, **how: Any) -> Connection:
        """Chooses a skill or an interest."""
        return choose(self.graph, self.viewer, text, **how)

    def undo(self, connection: Connection) -> None:
        """Takes a choice back."""
        undo(self.graph, self.viewer, connection.undo or "")

    def skill(self, name: str) -> int:
        """The id of the skill that the name means to this person."""
        return next(one.id for one in self.graph.vocabulary.suggest(self.viewer, name) if one.id is not None)

    def hide(self, kind: str, target: int = 0) -> None:
        """Hides one's own fact."""
        own.hide(self.graph, self.viewer, kind, target)

    def remove(self, kind: str, target: int = 0) -> None:
        """Takes one's own fact away."""
        own.remove(self.graph, self.viewer, kind, target)

    def leave(self, group: int) -> None:
        """Leaves a group."""
        own.leave(self.graph, self.viewer, group)

    def contact(self, other: "Person") -> bool:
        """Marks somebody as a contact."""
        return contacts.ask(self.graph, self.viewer, other.id)

    def profile(self, of: "Person") -> Profile:
        """Somebody's page."""
        return profile(self.graph, self.viewer, of.id)

    @property
    def curating(self) -> Viewer:
        """This person as a community manager."""
        return replace(self.viewer, roles=frozenset({COMMUNITY_MANAGER}))

    def merge(self, skill: int, into: int) -> Decision:
        """Merges a skill into another, as a community manager does."""
        return curation.merge(self.graph, self.curating, skill, into, why="the same")

    def take_back(self, decision: Decision) -> Decision:
        """Undoes a decision, as a community manager does."""
        return curation.undo(self.graph, self.curating, decision.number, why="not the same after all")

    def ways(self, to: "Person") -> list[list[str]]:
        """The ways to somebody, as names."""
        return [[step.node.name for step in way.steps] for way in reach(self.graph, self.viewer, to.id)]


def as_json(answer: object) -> str:
    """The answer exactly as it leaves over HTTP."""
    kind: Any = type(answer)
    return _adapter(kind).dump_json(answer).decode() if answer is not None else "null"


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def attempt(question: Any, *args: Any, **named: Any) -> str:
    """The answer of a call, or its error, as text that can be compared."""
    try:
        return as_json(question(*args, **named))
    except ExpertiseError as error:
        shown = [as_json(one) for one in getattr(error, "candidates", ())]
        return json.dumps([type(error).__name__, str(error), shown])
