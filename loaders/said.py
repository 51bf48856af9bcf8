"""Everything that a folder says, read and checked, in the ids of the graph; nothing is written yet."""

from dataclasses import dataclass, field
from typing import NamedTuple

from expertise.errors import Invalid
from expertise.graph import Graph
from expertise.groups import Thing
from expertise.skills import checked_name
from expertise.vocabulary import fold
from loaders.by_person import ByPerson
from loaders.concepts import Concepts
from loaders.layout import Row
from loaders.reader import Folder
from loaders.report import Log
from loaders.source import Source


class Division(NamedTuple):
    """A division, as it is stored."""

    id: int
    name: str
    parent: int | None
    since: str | None
    until: str | None
    source: str
    source_id: str


class Somebody(NamedTuple):
    """A person as the people file has them. `rules` says that this source made them and decides name, division and manager."""

    id: int
    source_id: str
    name: str
    division: int
    manager: int | None
    is_active: bool
    email: str | None
    since: str | None
    rules: bool


class Term(NamedTuple):
    """A skill of the source's vocabulary, and its other names by their keys."""

    skill: int
    folded: str
    label: str
    uri: str | None
    others: dict[str, str]


@dataclass(slots=True)
class Nodes:
    """The ids of a source by the ids of the graph they lead to: those in the files, else those stored before."""

    divisions: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    projects: dict[str, int] = field(default_factory=dict)
    documents: dict[str, int] = field(default_factory=dict)
    groups: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Said:
    """What a folder says, in the ids of the graph."""

    nodes: Nodes = field(default_factory=Nodes)
    divisions: dict[int, Division] = field(default_factory=dict)
    stored_divisions: dict[int, Division] = field(default_factory=dict)
    people: dict[int, Somebody] = field(default_factory=dict)
    roles: dict[tuple[int, str], bool] = field(default_factory=dict)
    vocabulary: dict[int, Term] = field(default_factory=dict)
    other_names: dict[tuple[int, str], str] = field(default_factory=dict)
    things: dict[int, Thing] = field(default_factory=dict)
    subjects: dict[int, dict[int, str]] = field(default_factory=dict)
    facts: ByPerson = field(default_factory=lambda: ByPerson(0))


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a folder needs at every step."""

    graph: Graph
    source: Source
    folder: Folder
    log: Log
    concepts: Concepts
    said: Said

    def problem(self, row: Row, column: str, reason: str) -> None:
        """Reports a row."""
        self.log.problem(self.folder.file(type(row)), row.line, column, reason)

    def unseen(self, row: Row) -> None:
        """Counts a row that says nowhere who may see it."""
        self.log.unseen[self.folder.file(type(row))] += 1

    def name_also(self, skill: int, name: str) -> None:
        """Gives a skill another name, which may be of any length or none at all."""
        try:
            label = checked_name(name)
        except Invalid:
            return
        if (folded := fold(label)) != self.concepts.folded[skill]:
            self.said.other_names.setdefault((skill, folded), label)
