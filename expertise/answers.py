"""What is answered: who was found, what a choice connects to, ways to somebody, and pages, as frozen data."""

from dataclasses import dataclass, field
from typing import Literal

from expertise.models import EVERYONE, Audience, Channel, ClaimKind, Fact, Id, Link, Named, Reason, Skill

WIDENED = ("narrower", "meaning", "related")
"""Why people are looked for by a skill that a question does not name, the better reason first."""
Because = Literal["narrower", "meaning", "related"]


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person in an answer: who, where, why they are shown and how to reach them.

    `widened` says that only a widening of the question finds them; their reasons are for the skills that it was widened to.
    """

    id: Id
    name: str
    title: str | None
    place: str | None
    division: Named
    reasons: tuple[Reason, ...]
    channels: tuple[Channel, ...]
    widened: bool = False


@dataclass(frozen=True, slots=True)
class FoundDivision:
    """A division in an answer: how many people have evidence there, how many are interested, and the first of them.

    `widened` is how many more are found by widenings of the question alone.
    """

    id: Id
    name: str
    people: int
    interested: int
    first: tuple[FoundPerson, ...]
    more: str | None = None
    widened: int = 0


@dataclass(frozen=True, slots=True)
class Widening:
    """A skill that the question does not name and by which people were looked for too, after all others: why, in words.

    It is narrower than a skill of the question or related to it, or means nearly what its words do: `of` is that skill, or
    these words.
    """

    skill: Skill
    because: Because
    of: str
    words: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to "who has worked on it": what was understood, who was meant by name, and who was found.

    `left_over` are the words that name none of the skills: texts are searched for them. `also` are skills that the question
    does not name and the texts with its words are about. `widened` are those by which people were looked for as well. `nearest` are
    skills that more people have and that are spelt nearly as one of few; where nobody is found, those that somebody has and that
    are called nearly so, and `groups` those about what was asked.
    """

    read_as: tuple[Skill, ...]
    words: tuple[str, ...]
    named: tuple[FoundPerson, ...] = ()
    divisions: tuple[FoundDivision, ...] = ()
    people: tuple[FoundPerson, ...] = ()
    cursor: str | None = None
    also: tuple[Skill, ...] = ()
    left_over: tuple[str, ...] = ()
    widened: tuple[Widening, ...] = ()
    nearest: tuple[Skill, ...] = ()
    groups: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Connection:
    """What a choice connects to: the claim, the people who share it, the group page, and the word that takes it back.

    `joined` says whether the choice made the viewer a member of the group; `undo` is null when the choice changed nothing.
    `waiting` says that nobody else is shown the name until a second person has it too: it may be no skill.
    """

    skill: Skill
    kind: ClaimKind
    as_typed: str
    audience: Audience
    since: str | None
    people: int
    outside_division: int
    some: tuple[FoundPerson, ...]
    group: Named | None
    members: int
    joined: bool
    undo: str | None
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """ "Is this you?": a skill that is drawn from what somebody did and that nobody has said of them, and why; `audience` is who
    would see that they say so."""

    skill: Skill
    reasons: tuple[Reason, ...]
    audience: Audience = EVERYONE


@dataclass(frozen=True, slots=True)
class Refused:
    """ "That is not me": a skill that is not derived for the person from this thing, or, without one, from anything."""

    skill: Named
    thing: Link | None


@dataclass(frozen=True, slots=True)
class Experience:
    """A skill on somebody's page, with the evidence for it."""

    skill: Skill
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """One page's worth of a person, as this viewer may see it."""

    id: Id
    name: str
    title: str | None
    place: str | None
    channels: tuple[Channel, ...]
    divisions: tuple[Named, ...]
    manager: Named | None
    experience: tuple[Experience, ...]
    interests: tuple[Skill, ...]
    projects: tuple[Fact, ...]
    documents: tuple[Fact, ...]
    groups: tuple[Fact, ...]
    contacts: tuple[Named, ...]
    facts: tuple[Fact, ...] = ()
    asked_by: tuple[Named, ...] = ()
    notices: tuple[Named, ...] = ()
    refusals: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A node on a way, and the edge that leads to it from the one before (None for the first)."""

    edge: str | None
    node: Link


@dataclass(frozen=True, slots=True)
class Way:
    """A shortest way from the viewer to somebody."""

    steps: tuple[Step, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class NamesIn:
    """What a skill is called in a language (as in "de"), the name by which it is shown there first, if it has one."""

    language: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SkillPage:
    """A skill: how many people have evidence or are interested, its group, what else is about it, and the skills beside it.

    `broader`, `narrower` and `related` are what vocabularies say, as SKOS has these words; most people first. `in_languages`
    are its names in languages other than the one asked for, which are not among its other names then.
    """

    skill: Skill
    people: int
    interested: int
    group: Named | None
    members: int
    groups: tuple[Link, ...]
    projects: tuple[Link, ...]
    documents: tuple[Link, ...]
    broader: tuple[Skill, ...] = ()
    narrower: tuple[Skill, ...] = ()
    related: tuple[Skill, ...] = ()
    in_languages: tuple[NamesIn, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedSkill:
    """A skill that a thing is about: stated, or found in its text from `start` (counted from 0), `length` long."""

    skill: Skill
    start: int | None = None
    length: int | None = None


@dataclass(frozen=True, slots=True)
class ThingPage:
    """A project, document or group: what it says, what it is about, and who of it the viewer may see."""

    type: Literal["project", "document", "group"]
    id: Id
    kind: str
    name: str
    text: str
    since: str | None
    until: str | None
    url: str | None
    source: str
    skills: tuple[NamedSkill, ...]
    people: int
    some: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class DivisionPage:
    """A division: where it stands, what is below it, and who is in it."""

    id: Id
    name: str
    line: tuple[Named, ...]
    below: tuple[Named, ...]
    people: int
    people_below: int
    some: tuple[Named, ...]
