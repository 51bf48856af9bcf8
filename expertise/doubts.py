"""Doubtful names: they are known to nobody but those who typed them until a second person has them for everyone."""

from collections.abc import Collection, Mapping

from expertise.store import Transaction
from expertise.vocabulary.doubts import Doubt, doubt, may_be_a_person


def that_wait(facts: Transaction, names: Mapping[int, str]) -> Collection[int]:
    """Which of these skills, by the names that everyone would know them by, have to wait."""
    doubtful = doubts(facts, names)
    if not doubtful:
        return ()
    vouched = {row["skill"] for row in facts.read("names_vouched", skills=sorted(doubtful))}
    return doubtful.keys() - vouched


def doubts(facts: Transaction, names: Mapping[int, str]) -> dict[int, Doubt]:
    """Which of these names are doubtful, and what they may be instead of skills."""
    found = {skill: why for skill, name in names.items() if (why := doubt(name)) is not None}
    words = [(skill, word) for skill in names if skill not in found for word in may_be_a_person(names[skill])]
    if not words:
        return found
    texts, spelled = zip(*words, strict=True)
    people = facts.read("names_of_somebody", texts=list(texts), words=list(spelled))
    return found | {row["text"]: "person" for row in people}
