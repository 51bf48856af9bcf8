"""What is said of a person: one place to write a fact and bring all that rests on it in step."""

from collections.abc import Collection
from dataclasses import asdict, dataclass, fields
from operator import attrgetter

from expertise.evidence import refresh
from expertise.skills import forget_unused, note_changes, refresh_names
from expertise.store import Transaction

OWN = ""
"""The source of what a person says themselves."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What one source says of a person for a kind and a target (0 for title, place and channels)."""

    person: int
    kind: str
    target: int
    source: str
    text: str | None
    audience: str
    since: str | None = None
    until: str | None = None
    role: str | None = None
    at: str | None = None


AS_WRITTEN = attrgetter(*(field.name for field in fields(Saying)))
"""What a saying holds, in the order in which it is written."""


@dataclass(frozen=True, slots=True)
class Word:
    """A person's own word about what sources say of them."""

    person: int
    kind: str
    target: int
    refused: int = 0
    audience: str | None = None
    text: str | None = None
    since: str | None = None
    until: str | None = None


def put(facts: Transaction, sayings: Collection[Saying]) -> None:
    """Writes sayings; call `in_step` after it in the same transaction."""
    facts.write("put_fact", map(AS_WRITTEN, sayings))


def drop(facts: Transaction, person: int, kind: str, target: int, *, source: str = OWN) -> None:
    """Takes a saying away; call `in_step` after it in the same transaction."""
    facts.write("drop_fact", [{"person": person, "kind": kind, "target": target, "source": source}])


def said(facts: Transaction, person: int, kind: str, target: int) -> list[Saying]:
    """What all sources say of this, the person's own word first."""
    rows = facts.read("said", person=person, kind=kind, target=target)
    return [Saying(person, kind, target, *row) for row in rows]


def own_saying(facts: Transaction, person: int, kind: str, target: int) -> Saying | None:
    """What the person says of this themselves, if anything."""
    return next((one for one in said(facts, person, kind, target) if one.source == OWN), None)


def said_alike(facts: Transaction, person: int, kind: str, skill: int) -> list[int]:
    """Under which names something is said of the person for what a skill means; the skill itself where nothing is."""
    return [row["skill"] for row in facts.read("said_alike", person=person, kind=kind, skill=skill)] or [skill]


def word(facts: Transaction, person: int, kind: str, target: int) -> Word:
    """The person's own word about what sources say of this; one that changes nothing when there is none."""
    rows = facts.read("word", person=person, kind=kind, target=target)
    return Word(person, kind, target, *rows[0]) if rows else Word(person, kind, target)


def put_word(facts: Transaction, said: Word) -> None:
    """Writes a person's own word; call `in_step` after it in the same transaction."""
    facts.write("put_word", [asdict(said)])


def in_step(facts: Transaction, people: Collection[int], skills: Collection[int] | None = None) -> None:
    """After facts of these people changed: evidence, experience and names follow (skills: only for these; None: all of theirs)."""
    changed = refresh(facts, people, skills)
    note_changes(facts, changed)  # so that it goes to a server with the next question
    named = refresh_names(facts, skills if skills is not None else changed)
    forget_unused(facts, named.nameless.intersection(skills or ()))
    note_changes(facts, named.changed - changed)
