"""The nodes of the vocabulary in the graph: made when first named, known to everyone only while everyone may see why."""

from collections.abc import Collection
from typing import NamedTuple

from expertise.doubts import that_wait
from expertise.errors import Invalid
from expertise.evidence import refresh
from expertise.ids import make_id
from expertise.store import Transaction
from expertise.vocabulary.folding import BadName, check_name, fold


def skill_id(name: str) -> int:
    """The id of the skill of this name: one for all spellings that fold alike."""
    return make_id("skill", fold(name))


def checked_name(text: str, *, where: str = "skill") -> str:
    """The name as it is kept and shown. Raises `Invalid`."""
    try:
        return check_name(text)
    except BadName as error:
        raise Invalid(error.text, where=where, **error.values) from error


def put_skill(facts: Transaction, name: str) -> int:
    """Makes the node of this name if it is new; its id."""
    skill = skill_id(name)
    facts.write("put_skill", [{"skill": skill, "folded": fold(name)}])
    return skill


class Named(NamedTuple):
    """Skills whose label was changed, and skills that are without one."""

    changed: set[int]
    nameless: set[int]


def refresh_names(facts: Transaction, skills: Collection[int]) -> Named:
    """Brings the labels of these skills in step with what everyone may see.

    A doubtful name waits until a second person has it; a label that stands is not doubted again.
    """
    rows = facts.read("labels_due", skills=sorted(skills))
    due = {row["skill"]: row["due"] for row in rows}
    new = {row["skill"]: row["due"] for row in rows if row["label"] is None and row["due"] is not None}
    due |= dict.fromkeys(that_wait(facts, new))
    changed = [{"skill": row["skill"], "label": due[row["skill"]]} for row in rows if row["label"] != due[row["skill"]]]
    facts.write("name_skill", changed)
    _unfind(facts, [skill for skill, label in due.items() if label is None])
    return Named({row["skill"] for row in changed}, {skill for skill in skills if due.get(skill) is None})


def _unfind(facts: Transaction, skills: list[int]) -> None:
    """Skills without a name for everyone are found in no texts, where the places would tell the name."""
    if not skills:
        return
    people = [row["person"] for row in facts.read("people_of_found_skills", skills=skills)]
    facts.write("drop_found_skill", [{"skill": skill} for skill in skills])
    refresh(facts, people, skills)


def forget_unused(facts: Transaction, skills: Collection[int]) -> None:
    """Takes away skills that nothing names any more."""
    facts.write("forget_unused_skill", [{"skill": skill} for skill in sorted(skills)])


def note_changes(facts: Transaction, skills: Collection[int]) -> None:
    """Tells every process which skills changed for everyone."""
    facts.write("note_change", [{"skill": skill} for skill in sorted(skills)])
