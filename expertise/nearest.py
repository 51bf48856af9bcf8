"""Where few or nobody are found: what is called nearly so; and the groups about it."""

from dataclasses import replace

from expertise.answers import Found
from expertise.asking import Asked, as_skill
from expertise.likeness import like, told_apart
from expertise.models import Link, Skill, Viewer
from expertise.store import Transaction

FEW_PEOPLE = 20
"""Of a skill that fewer people have it is said what it may be a slip of."""
MOST_NEAREST = 5
MOST_GROUPS = 5


def with_nearest(facts: Transaction, viewer: Viewer, asked: Asked, query: str, found: Found) -> Found:
    """The same answer; where it has few people, with skills of more people that are spelt nearly so, unless they were told apart;
    where it has nobody, with the nearest that somebody has, and the groups about what was asked.
    """
    if found.named or found.divisions or found.people:
        return replace(found, nearest=_spelt_nearly(facts, asked))
    near = _nearest(asked, query or " ".join(skill.label for skill in asked.skills))
    about = [*asked.skills, *near]
    groups = [group for skill in about for group in _groups(facts, viewer, skill.id)]
    return replace(found, nearest=near, groups=tuple(dict.fromkeys(groups))[:MOST_GROUPS])


def _spelt_nearly(facts: Transaction, asked: Asked) -> tuple[Skill, ...]:
    index, read = asked.known.index, {skill.id: skill for skill in asked.skills}
    near = {
        pair: other
        for skill in read.values() if skill.people < FEW_PEOPLE
        for pair, why in like(index, skill.id) if why.because == "spelling"
        for other in pair if other not in read
    }  # fmt: skip
    apart = told_apart(facts) if near else frozenset()
    entries = index.some(dict.fromkeys(other for pair, other in near.items() if pair not in apart))
    return tuple(map(as_skill, entries.values()))[:MOST_NEAREST]


def _nearest(asked: Asked, text: str) -> tuple[Skill, ...]:
    offered = [asked.known.entry(line.id) for line in asked.known.suggest(text) if line.id is not None]
    meant = {skill.id for skill in asked.skills}
    return tuple(as_skill(one) for one in offered if one and one.people and one.id not in meant)[:MOST_NEAREST]


def _groups(facts: Transaction, viewer: Viewer, skill: int) -> list[Link]:
    audiences = list(viewer.audiences)
    rows = facts.read("things_about", skill=skill, type="group", audiences=audiences, limit=MOST_GROUPS)
    return [Link(*row) for row in rows]
