"""The skills to which a question is widened where it finds few people: which, in what order, and why."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from expertise.asking import Asked, as_skill
from expertise.models import Because, Skill, Widening
from expertise.store import Row, Transaction

MOST_SKILLS = 8
FEW_PEOPLE = 20
"""Related skills are looked at only where the question and what is narrower find fewer people than these."""
MANY_PEOPLE = 20_000
"""Where those added have so many people together, no more skills are: everybody of theirs is looked at."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A skill that is narrower than one of the question or related to it, with people who everyone may see worked on it."""

    skill: Skill
    because: Because
    of: Skill


def widenings(facts: Transaction, asked: Asked, *, found: int, without: Collection[int]) -> tuple[Widening, ...]:
    """The skills beside those of the question, narrower ones before related ones, those with most people first.

    They rest on what everyone may see. `found` is how many people the question itself finds.
    """
    if not asked.skills:
        return ()
    rows = facts.read("skills_beside", skills=[skill.id for skill in asked.skills])
    left_out = {skill.id for skill in asked.skills} | set(without)
    narrower = _chosen(_beside(asked, [row for row in rows if row["kind"] == "narrower"], left_out))
    people = found + sum(one.skill.people for one in narrower)
    related = []
    if people < FEW_PEOPLE:
        left_out |= {one.skill.id for one in narrower}
        related = _chosen(_beside(asked, [row for row in rows if row["kind"] == "related"], left_out))
    return tuple(_widening(one) for one in [*narrower, *related][:MOST_SKILLS])


def _beside(asked: Asked, rows: Sequence[Row], without: set[int]) -> Iterator[Beside]:
    """Each skill once, beside the first of the question's that it is beside."""
    of = {skill.id: skill for skill in asked.skills}
    seen = set(without)
    place = {skill: number for number, skill in enumerate(of)}
    for skill, kind, other in sorted(rows, key=lambda row: place[row["skill"]]):
        entry = asked.known.index.get(other)
        if entry is not None and entry.people and other not in seen:
            seen.add(other)
            yield Beside(as_skill(entry), kind, of[skill])


def _chosen(beside: Iterator[Beside]) -> list[Beside]:
    order = sorted(beside, key=lambda one: (-one.skill.people, one.skill.label, one.skill.id))
    chosen: list[Beside] = []
    for one in order[:MOST_SKILLS]:
        if sum(other.skill.people for other in chosen) >= MANY_PEOPLE:
            break
        chosen.append(one)
    return chosen


def _widening(one: Beside) -> Widening:
    words = {
        "narrower": f"{one.of.label} is broader than {one.skill.label}",
        "related": f"{one.skill.label} is related to {one.of.label}",
    }
    return Widening(one.skill, one.because, one.of.label, words[one.because])
