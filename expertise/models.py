"""What there is: who asks, the nodes and the facts, as frozen data."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from expertise.ids import id_text, read_id
from expertise.language import ENGLISH, Language

Id = Annotated[
    int,
    BeforeValidator(read_id),
    PlainSerializer(id_text, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": "^[0-9a-hjkmnp-tv-z]{10}$", "examples": ["7zk3m0qv4d"]}),
]
"""An id: a number inside, ten letters at every door."""

EVERYONE = "everyone"
Audience = str
"""Who may see a fact: everyone, division:ID, contacts:PERSON, group:ID or only:PERSON."""

DETAILS = ("title", "place", "email", "phone", "chat")
CHANNELS = ("email", "phone", "chat")
THINGS = ("project", "document", "group")
FACTS = ("skill", "interest", *THINGS, "contact", *DETAILS)
EVIDENCE_KINDS = ("declared", "project", "document", "group", "interest", "text")

FactKind = Literal[
    "skill", "interest", "project", "document", "group", "contact", "title", "place", "email", "phone", "chat"
]
ClaimKind = Literal["skill", "interest"]
EvidenceKind = Literal["declared", "project", "document", "group", "interest", "text"]


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who asks: the person, their roles, every audience and set of audiences they belong to, and the language they read.

    `audiences` holds single audiences, everyone included; `sets` holds what evidence may need ('' needs nothing).
    """

    person: Id
    division: Id
    audiences: tuple[str, ...]
    sets: tuple[str, ...]
    roles: frozenset[str] = frozenset()
    language: Language = ENGLISH


@dataclass(frozen=True, slots=True)
class Named:
    """A node by id and name."""

    id: Id
    name: str


@dataclass(frozen=True, slots=True)
class Link:
    """A project, document, group, person or skill that can be opened."""

    type: str
    id: Id
    name: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to reach a person."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Skill:
    """A concept of the vocabulary, as this viewer may see it."""

    id: Id
    label: str
    alt_labels: tuple[str, ...] = ()
    people: int = 0


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence: a sentence, its kind, the skill it is for, what can be opened to check it, and the date of which it
    speaks, if of one, as exactly as it is known.
    """

    kind: EvidenceKind
    words: str
    skill: Id | None = None
    links: tuple[Link, ...] = ()
    found_in: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about a person: what, from where, since when, and who may see it (the last only for its owner).

    `waiting` says that nobody else is shown the name until a second person has it too: it may be no skill.
    """

    kind: FactKind
    target: Id | None
    label: str
    text: str | None = None
    since: str | None = None
    until: str | None = None
    role: str | None = None
    source: str | None = None
    audience: Audience | None = None
    url: str | None = None
    refused: bool = False
    waiting: bool = False
