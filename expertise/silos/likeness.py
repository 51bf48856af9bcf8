"""How alike what the people of divisions have worked on is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from expertise.silos.amounts import FEWEST
from expertise.silos.arrays import Figures, Flags, Ids, Places, SkillCounts
from expertise.silos.scope import Units


@dataclass(frozen=True, slots=True)
class Held:
    """How many people of a unit have worked on a skill: units are rows, the skills of these ids are columns.

    `weight` is log(1 + m / n) of a skill that n people have, where m have the one that most have: what all do says little of
    two.
    """

    skills: Ids
    people: Figures
    weight: Figures

    @property
    def alike(self) -> Figures:
        """Between units, the cosine of their people by skill, each skill by its weight: 0 nothing in common, 1 the same.

        Salton, G. and Buckley, C. (1988): Term-weighting approaches in automatic text retrieval, Inf. Process. Manag. 24(5).
        """
        weighted = self.people * self.weight
        length = np.sqrt((weighted**2).sum(axis=1, keepdims=True))
        unit = weighted / np.where(length > 0, length, 1)
        return np.asarray(unit @ unit.T)

    @property
    def in_both(self) -> Flags:
        """Of two units, whether there is a skill that at least five people of either have."""
        enough = self.people >= FEWEST
        of_two = enough[:, enough.sum(axis=0) > 1].astype(np.float32)
        return np.asarray(of_two @ of_two.T > 0)

    def shared(self, one: int, other: int, most: int) -> list[tuple[int, int]]:
        """The skills that at least five people of both have, and how many of the smaller side; what says most first."""
        both = np.minimum(self.people[one], self.people[other])
        enough = np.flatnonzero(both >= FEWEST)
        order = enough[np.lexsort((self.skills[enough], -(both * self.weight)[enough]))][:most]
        return [(int(self.skills[at]), int(both[at])) for at in order]


def held_in(experience: SkillCounts, units: Units) -> Held:
    """What everybody in the units has worked on."""
    unit = units.of(experience.division)
    rows, columns = len(units.divisions), len(experience.skills)
    there = unit >= 0
    cells = unit[there].astype(np.int64) * columns + experience.skill[there]
    people = np.bincount(cells, experience.people[there].astype(np.float64), minlength=rows * columns)
    return _weighed(experience.skills, people.astype(np.float64).reshape(rows, columns))


def held_by(unit: Places, units: Units, holders: tuple[Places, Ids], skills: Sequence[int]) -> Held:
    """How many of these holders of skills are in each unit; `unit` is that of each person."""
    person, skill = holders
    ids = np.array(sorted(set(skills)), np.int64)
    rows, columns = len(units.divisions), len(ids)
    there = unit[person] >= 0
    cells = unit[person][there].astype(np.int64) * columns + np.searchsorted(ids, skill[there])
    people = np.bincount(cells, minlength=rows * columns).astype(np.float64)
    return _weighed(ids, people.reshape(rows, columns))


def _weighed(skills: Ids, people: Figures) -> Held:
    held = np.maximum(people.sum(axis=0), 1)
    return Held(skills, people, np.log1p(held.max(initial=1) / held))
