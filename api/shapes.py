"""What only the doors know: how ids are given, what a body may ask, and the few answers that are no models."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from expertise.errors import Invalid
from expertise.ids import read_id
from expertise.introductions import Answer
from expertise.models import EVERYONE, ClaimKind, Id


def _letters(given: object) -> int:
    try:
        if not isinstance(given, str):
            raise Invalid("an id is a text of ten letters and digits.")
        return read_id(given)
    except Invalid as error:
        raise ValueError(str(error)) from error


IdGiven = Annotated[
    int,
    BeforeValidator(_letters),
    WithJsonSchema({"type": "string", "pattern": "^[0-9a-hjkmnp-tv-z]{10}$", "examples": ["7zk3m0qv4d"]}),
]
"""An id as somebody gives it: ten letters, never a number."""

AudienceGiven = Annotated[
    str,
    Field(
        max_length=40,
        description="Who may see it: everyone, division, contacts, only, or one of yours as division:ID or group:ID.",
        examples=["everyone", "division"],
    ),
]


@dataclass(frozen=True, slots=True)
class ContactAsked:
    """Whom you marked as a contact, and whether both of you have said so by now."""

    person: Id
    mutual: bool


@dataclass(frozen=True, slots=True)
class Health:
    """The service answers and reads its store."""

    status: Literal["ok"] = "ok"


class Given(BaseModel):
    """A body that holds nothing but what is asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SkillChoice(Given):
    """What you have worked on or are interested in, as you typed it; `skill` when you chose one from the list."""

    text: str = Field(max_length=1000, examples=["kubernets"])
    kind: ClaimKind = "skill"
    skill: IdGiven | None = Field(
        None, description="The one you chose; without it, the text says which skill is meant."
    )
    create: bool = Field(False, description="The text is a name of its own, although it resembles others.")
    audience: AudienceGiven = EVERYONE


class Undo(Given):
    """The word with which you undo a choice, as the choice gave it."""

    undo: str = Field(max_length=200, examples=["skill.0ttghsdk7m.2026-11-22T09:30:00+00:00"])


Why = Annotated[
    str, Field(max_length=2000, description="Why, in one line; the record keeps it.", examples=["typed often"])
]


class SameAs(Given):
    """Two skills that are the same."""

    skill: IdGiven
    other: IdGiven


class MergeAsked(Given):
    """The skill that becomes another name, the one that it becomes a name of, and why."""

    skill: IdGiven
    into: IdGiven
    why: Why


class RenameAsked(Given):
    """The skill, what it is to be called, and why."""

    skill: IdGiven
    name: str = Field(max_length=1000, examples=["Kubernetes"])
    why: Why


class RetireAsked(Given):
    """The skill that is to be offered to nobody, and why."""

    skill: IdGiven
    why: Why


class SplitAsked(Given):
    """The skill, those of its names that become another one, that one (without it: a new one), and why."""

    skill: IdGiven
    names: tuple[Annotated[str, Field(max_length=1000)], ...] = Field(min_length=1, max_length=50, examples=[["kube"]])
    into: IdGiven | None = None
    why: Why


class ApartAsked(Given):
    """Two skills that are not the same, and why."""

    skill: IdGiven
    other: IdGiven
    why: Why


class UndoAsked(Given):
    """The number of the decision that is to be undone, and why."""

    number: int = Field(ge=1, le=2**53, examples=[3])
    why: Why


class AudienceChoice(Given):
    """Who may see the fact from now on."""

    audience: AudienceGiven


class Correction(Given):
    """What is right: the text of a title, place or channel; the dates of anything."""

    text: str | None = Field(None, max_length=1000, examples=["Engineer"])
    since: str | None = Field(None, max_length=40, examples=["2019-05"])
    until: str | None = Field(None, max_length=40)


class IntroductionAnswer(Given):
    """Yes or no, or null to take your answer back."""

    answer: Answer | None


class BetweenDivisions(Given):
    """Two divisions, neither within the other."""

    one: IdGiven
    other: IdGiven


class Refusal(Given):
    """ "That is not me": the skill, and the thing it was drawn from (without one: from anything)."""

    skill: IdGiven
    thing: IdGiven | None = None
