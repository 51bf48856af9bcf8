"""The one layout that is loaded: a folder of tables NAME.csv or NAME.jsonl, and the row of each."""

from dataclasses import dataclass, fields
from typing import ClassVar, Literal

NAMES_IN_FILES = {"since": "from", "until": "until", "division_since": "division_from"}
"""Columns that cannot be called in Python what they are called in a file."""
LONGEST = 1_000
LONGEST_TEXT = 100_000


@dataclass(slots=True)
class Row:
    """A line of a table. What is not said is the empty text; `line` is where it stands.

    Rows are not frozen: they come in millions, and to make a frozen one takes three times as long.
    """

    table: ClassVar[str]
    required: ClassVar[tuple[str, ...]]

    line: int


@dataclass(slots=True)
class DivisionRow(Row):
    """An organisational unit and the one above it."""

    table: ClassVar[str] = "divisions"
    required: ClassVar[tuple[str, ...]] = ("id", "name")

    id: str
    name: str
    parent: str = ""
    since: str = ""
    until: str = ""


@dataclass(slots=True)
class PersonRow(Row):
    """Somebody: where they belong, how to reach them, and who may see which of it."""

    table: ClassVar[str] = "people"
    required: ClassVar[tuple[str, ...]] = ("id", "name")

    id: str
    name: str
    division: str = ""
    title: str = ""
    place: str = ""
    manager: str = ""
    email: str = ""
    phone: str = ""
    chat: str = ""
    status: Literal["active", "left", ""] = ""
    division_since: str = ""
    title_audience: str = ""
    place_audience: str = ""
    email_audience: str = ""
    phone_audience: str = ""
    chat_audience: str = ""


@dataclass(slots=True)
class SkillRow(Row):
    """A skill of a vocabulary that the company has already."""

    table: ClassVar[str] = "skills"
    required: ClassVar[tuple[str, ...]] = ("label",)

    label: str
    alt_labels: tuple[str, ...] = ()
    uri: str = ""


@dataclass(slots=True)
class ProjectRow(Row):
    """A project and the skills it uses."""

    table: ClassVar[str] = "projects"
    required: ClassVar[tuple[str, ...]] = ("id", "name")

    id: str
    name: str
    description: str = ""
    skills: tuple[str, ...] = ()
    audience: str = ""
    since: str = ""
    until: str = ""
    url: str = ""


@dataclass(slots=True)
class GroupRow(Row):
    """A group and the skills it is about."""

    table: ClassVar[str] = "groups"
    required: ClassVar[tuple[str, ...]] = ("id", "name")

    id: str
    name: str
    description: str = ""
    skills: tuple[str, ...] = ()
    audience: str = ""
    url: str = ""


@dataclass(slots=True)
class TeamRow(Row):
    """A group that is a team."""

    table: ClassVar[str] = "teams"
    required: ClassVar[tuple[str, ...]] = ("id", "name")

    id: str
    name: str
    description: str = ""
    audience: str = ""


@dataclass(slots=True)
class DocumentRow(Row):
    """A document; its skills, groups and topics are all stated skills."""

    table: ClassVar[str] = "documents"
    required: ClassVar[tuple[str, ...]] = ("id", "title")

    id: str
    title: str
    text: str = ""
    kind: str = ""
    skills: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    created: str = ""
    audience: str = ""
    url: str = ""


@dataclass(slots=True)
class ProjectGroupRow(Row):
    """A project that belongs to a group."""

    table: ClassVar[str] = "project_groups"
    required: ClassVar[tuple[str, ...]] = ("project", "group")

    project: str
    group: str


@dataclass(slots=True)
class MembershipRow(Row):
    """Somebody who is in a group or works on a project."""

    table: ClassVar[str] = "memberships"
    required: ClassVar[tuple[str, ...]] = ("person", "group_or_project")

    person: str
    group_or_project: str
    role: str = ""
    since: str = ""
    until: str = ""
    audience: str = ""


@dataclass(slots=True)
class AuthorRow(Row):
    """Somebody who wrote a document."""

    table: ClassVar[str] = "authors"
    required: ClassVar[tuple[str, ...]] = ("document", "person")

    document: str
    person: str
    audience: str = ""


@dataclass(slots=True)
class ClaimRow(Row):
    """A skill that somebody says they have."""

    table: ClassVar[str] = "claims"
    required: ClassVar[tuple[str, ...]] = ("person", "skill")

    person: str
    skill: str
    since: str = ""
    audience: str = ""


@dataclass(slots=True)
class InterestRow(Row):
    """A skill that somebody is interested in."""

    table: ClassVar[str] = "interests"
    required: ClassVar[tuple[str, ...]] = ("person", "skill")

    person: str
    skill: str
    since: str = ""
    audience: str = ""


@dataclass(slots=True)
class ContactRow(Row):
    """Somebody whom a person names as their contact."""

    table: ClassVar[str] = "contacts"
    required: ClassVar[tuple[str, ...]] = ("person", "contact")

    person: str
    contact: str
    audience: str = ""


@dataclass(slots=True)
class RoleRow(Row):
    """What somebody may do beyond what everyone may."""

    table: ClassVar[str] = "roles"
    required: ClassVar[tuple[str, ...]] = ("person", "role")

    person: str
    role: str


ROWS: tuple[type[Row], ...] = (
    DivisionRow, PersonRow, SkillRow, ProjectRow, GroupRow, TeamRow, DocumentRow,
    ProjectGroupRow, MembershipRow, AuthorRow, ClaimRow, InterestRow, ContactRow,
    RoleRow,
)  # fmt: skip
DATES = frozenset({"since", "until", "created", "division_since"})
LONG = frozenset({"text", "description"})
SEVERAL = frozenset({"skills", "groups", "topics", "alt_labels"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it is called in Python and in a file, and what may stand in it."""

    field: str
    name: str
    required: bool

    @property
    def is_date(self) -> bool:
        """Whether it holds a date, possibly partial."""
        return self.field in DATES

    @property
    def is_list(self) -> bool:
        """Whether it holds several values."""
        return self.field in SEVERAL

    @property
    def longest(self) -> int:
        """How many characters it may have."""
        return LONGEST_TEXT if self.field in LONG or self.is_list else LONGEST


def columns(row: type[Row]) -> tuple[Column, ...]:
    """The columns of a table in the order of its row's fields."""
    names = [one.name for one in fields(row) if one.name != "line"]
    return tuple(Column(name, NAMES_IN_FILES.get(name, name), name in row.required) for name in names)
