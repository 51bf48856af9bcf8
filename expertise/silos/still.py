"""What still ties people whose names are told: what was read for a map is kept for a while, and they may have hidden it since."""

from collections.abc import Sequence
from dataclasses import dataclass

from expertise.store import Transaction

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Still:
    """The names of those who are here, and by ids the things and the contacts that each of them shows to everyone now."""

    names: dict[int, str]
    things: frozenset[Pair]
    contacts: frozenset[Pair]


def still(facts: Transaction, people: Sequence[int]) -> Still:
    """What these people show now."""
    if not people:
        return Still({}, frozenset(), frozenset())
    asked = {"people": people}
    named, things, contacts = facts.read_several(
        ("people", asked), ("things_of_people", asked), ("contacts_of_people", asked)
    )
    return Still(
        {row["id"]: row["name"] for row in named},
        frozenset((row["person"], row["thing"]) for row in things),
        frozenset((row["person"], row["other"]) for row in contacts),
    )
