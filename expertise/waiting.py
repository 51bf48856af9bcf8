"""Names that wait: doubtful ones, known to nobody but those who typed them until a second person has them for everyone."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from expertise.graph import Graph
from expertise.models import Named
from expertise.store import Transaction
from expertise.vocabulary.doubts import Doubt, doubt, may_be_a_person


@dataclass(frozen=True, slots=True)
class Waiting:
    """A name that waits, and what it may be instead of a skill; never who typed it."""

    skill: Named
    because: Doubt


def names_waiting(graph: Graph) -> tuple[Waiting, ...]:
    """The names that wait though they were typed for everyone to see, for those who look after the vocabulary."""
    names = {row["skill"]: row["label"] for row in graph.store.read("names_waiting")}
    because = doubts(graph.store, names)
    return tuple(Waiting(Named(skill, names[skill]), why) for skill, why in sorted(because.items()))


def that_wait(facts: Transaction, names: Mapping[int, str]) -> Collection[int]:
    """Which of these skills, by the names that everyone would know them by, have to wait."""
    doubtful = doubts(facts, names)
    if not doubtful:
        return ()
    vouched = {row["skill"] for row in facts.read("names_vouched", skills=sorted(doubtful))}
    return doubtful.keys() - vouched


def doubts(facts: Transaction, names: Mapping[int, str]) -> dict[int, Doubt]:
    """Which of these names are doubtful, and why."""
    found = {skill: why for skill, name in names.items() if (why := doubt(name)) is not None}
    words = [(skill, word) for skill in names if skill not in found for word in may_be_a_person(names[skill])]
    if not words:
        return found
    texts, spelled = zip(*words, strict=True)
    people = facts.read("names_of_somebody", texts=list(texts), words=list(spelled))
    return found | {row["text"]: "person" for row in people}
