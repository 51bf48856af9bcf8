"""The group page about a skill: it comes into being when two people have chosen the skill, and they are its members."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from expertise import facts as said
from expertise.errors import NotFound
from expertise.facts import OWN, Saying
from expertise.ids import id_text, make_id
from expertise.meanings import terms_alike
from expertise.models import EVERYONE
from expertise.store import Asked, Row, Transaction

CHOSE = "chose"
"""The role of a member who came by choosing the skill."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A project, document or group as it is stored."""

    id: int
    type: str
    kind: str
    name: str
    text: str
    audience: str
    since: str | None
    until: str | None
    url: str | None
    source: str
    source_id: str


def group_about(skill: int) -> int:
    """The id of the one group that choosing this skill leads to."""
    return make_id("group", OWN, id_text(skill))


def asked_to_join(skill: int) -> list[Asked]:
    """What `join_by_choice` has to know: whether the group is there, and who chose the skill."""
    return [
        ("thing", {"thing": group_about(skill), "audiences": [EVERYONE]}), ("choosers", {"skill": skill, "limit": 2})
    ]  # fmt: skip


def join_by_choice(
    facts: Transaction, person: int, skill: int, *, at: str, known: Sequence[Sequence[Row]] = ()
) -> None:  # fmt: skip
    """Makes the person, who has just chosen the skill for everyone to see, a member of its group.

    The group is made when they are the second; nobody comes back into a group they left. `known` is what was answered to
    `asked_to_join` in the same transaction.
    """
    group = group_about(skill)
    found, chose = known or facts.read_several(*asked_to_join(skill))
    choosers = [person] if found else sorted({person, *(row["person"] for row in chose)})
    if not found and (len(choosers) < 2 or not _make(facts, group, skill, at=at)):
        return
    new = [one for one in choosers if not said.word(facts, one, "group", group).refused]
    _put_members(facts, new, group, at=at)
    if not found:
        facts.write("put_notice", [{"person": one, "thing": group, "at": at} for one in new])


def come_back(facts: Transaction, person: int, group: int, *, at: str) -> None:
    """Lets the person, who does not stay out of the group any more, be its member by a source's word or their own choice.

    Raises `NotFound` where neither makes them one.
    """
    for row in facts.read("skills_of_thing", thing=group):
        named = {row["skill"], *terms_alike(facts, [row["skill"]])}  # each that was merged has kept its own group
        if group in map(group_about, named) and _chose(facts, person, row["skill"]):
            _put_members(facts, [person], group, at=at)
    if not said.said(facts, person, "group", group):
        raise NotFound("group that you left and may come back into", id_text(group))


def part_by_choice(facts: Transaction, person: int, skill: int) -> None:
    """Ends the membership that came with a choice, and the group when nobody but one who chose remains."""
    alike = terms_alike(facts, [skill])
    meant = alike[skill].meant if skill in alike else skill
    for group in map(group_about, sorted({skill, *alike})):
        if facts.read("thing", thing=group, audiences=[EVERYONE]):
            _part(facts, person, group, meant)


def _part(facts: Transaction, person: int, group: int, skill: int) -> None:
    choosers = [row["person"] for row in facts.read("choosers", skill=skill, limit=3)]
    if person not in choosers:
        said.drop(facts, person, "group", group)
        facts.write("drop_notice", [{"person": person, "thing": group}])
    members = facts.read("members", thing=group, audiences=[EVERYONE])[0]["people"]
    if len(choosers) < 2 and members < 2:
        facts.write("drop_group", [{"thing": group}])


def _put_members(facts: Transaction, people: list[int], group: int, *, at: str) -> None:
    said.put(facts, [Saying(one, "group", group, OWN, None, EVERYONE, at[:10], role=CHOSE, at=at) for one in people])


def _chose(facts: Transaction, person: int, skill: int) -> bool:
    """Whether the person chose the skill, as work or interest, for everyone to see."""
    chosen = [
        said.own_saying(facts, person, kind, one)
        for kind in ("skill", "interest") for one in said.said_alike(facts, person, kind, skill)
    ]  # fmt: skip
    return any(one is not None and one.audience == EVERYONE for one in chosen)


def _make(facts: Transaction, group: int, skill: int, *, at: str) -> bool:
    """Whether the group is there now: not about a skill that is offered to nobody."""
    names = facts.read("names_of_skills", skills=[skill])
    for _, label, _ in names:
        made = Thing(group, "group", "skill", label, "", EVERYONE, at[:10], None, None, OWN, id_text(skill))
        facts.write("put_thing", [asdict(made)])
        facts.write("put_about", [{"thing": group, "skill": skill, "text": label, "start": None, "length": None}])
    return bool(names)
