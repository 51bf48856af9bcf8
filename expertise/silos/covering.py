"""What a division knows and lacks beside divisions that are like it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from expertise.graph import Graph
from expertise.language import Language
from expertise.models import Id, Named, Viewer
from expertise.silos.amounts import FEWEST, Amount, people_counted
from expertise.silos.arrays import NOWHERE, Counts, Figures, SkillCounts, Tree
from expertise.silos.named import labels_of
from expertise.silos.opening import check_may_open
from expertise.silos.scope import line, place_of
from expertise.silos.seen import seen

FEWEST_ALIKE = 3
"""With fewer siblings of its size a division is put beside all of its size at its depth."""
SIZES = 1 / 2, 2
"""A comparable division has at least half, and at most twice, as many people."""
MOST_SKILLS = 30


@dataclass(frozen=True, slots=True)
class Covered:
    """A skill: how many people of the division have worked on it, how many of the middle one of those beside it, and in how
    many of these five people have."""

    id: Id
    label: str
    here: Amount
    beside: Amount
    divisions: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The skills of a division beside those of comparable ones: a sentence, which ones these are, what most of them have and
    it has not, and what it has and none of them. A skill counts as there where five people have it."""

    story: str
    of: Named
    people: Amount
    beside: tuple[Named, ...]
    lacking: tuple[Covered, ...]
    alone: tuple[Covered, ...]


def coverage(graph: Graph, viewer: Viewer, division: int) -> Coverage:
    """The skills of a division, with all below it, beside comparable ones: those right below the same division with half to
    twice as many people; where these are fewer than three, all such at the same depth. Raises `NotFound`.
    """
    check_may_open(viewer)
    now = seen(graph)
    tree, place = now.ties.tree, place_of(now.ties.tree, division)
    lines = [line(tree, one) for one in range(len(tree.ids))]
    size = _sizes(lines, np.bincount(now.ties.division[now.ties.division != NOWHERE], minlength=len(lines)))
    near = _comparable(tree, lines, size, place)
    named = [Named(int(tree.ids[one]), tree.names[one]) for one in (place, *near)]
    if size[place] < FEWEST or not near:
        story = _missing(named[0].name, viewer.language, small=bool(size[place] < FEWEST))
        return Coverage(story, named[0], people_counted(int(size[place])), tuple(named[1:]), (), ())
    held = _held(now.experience, lines, (place, *near))
    lacking, alone = _differing(held, now.experience)
    labels = labels_of(graph.store, [int(now.experience.skills[at]) for at in (*lacking, *alone)])
    listed = [_covered(held, now.experience, labels, some) for some in (lacking, alone)]
    story = _told(named[0].name, len(near), viewer.language, *listed)
    return Coverage(story, named[0], people_counted(int(size[place])), tuple(named[1:]), *listed)


def _sizes(lines: Sequence[Sequence[int]], people: Counts) -> Counts:
    """How many people are in each division and all below it."""
    sizes = np.zeros(len(lines), np.int64)
    for above, some in zip(lines, people, strict=True):
        sizes[above] += some
    return sizes


def _comparable(tree: Tree, lines: Sequence[Sequence[int]], size: Counts, place: int) -> list[int]:
    low, high = (share * size[place] for share in SIZES)
    alike = [one for one in np.flatnonzero((size >= max(low, FEWEST)) & (size <= high)).tolist() if one != place]
    siblings = [one for one in alike if tree.parents[one] == tree.parents[place]]
    at_depth = [one for one in alike if len(lines[one]) == len(lines[place])]
    chosen = siblings if len(siblings) >= FEWEST_ALIKE else at_depth
    return sorted(chosen, key=lambda one: (tree.names[one], int(tree.ids[one])))


def _held(experience: SkillCounts, lines: Sequence[Sequence[int]], divisions: Sequence[int]) -> Figures:
    """How many people of each of these divisions, which do not overlap, have worked on each skill."""
    number = {division: row for row, division in enumerate(divisions)}
    row_of = np.array([next((number[one] for one in above if one in number), NOWHERE) for above in lines])
    row = row_of[experience.division]
    there = row != NOWHERE
    cells = row[there] * len(experience.skills) + experience.skill[there]
    shape = (len(divisions), len(experience.skills))
    held = np.bincount(cells, experience.people[there], minlength=shape[0] * shape[1])
    return held.astype(np.float64).reshape(shape)


def _differing(held: Figures, experience: SkillCounts) -> tuple[list[int], list[int]]:
    """The columns of skills that most of the others have and the first does not, and of those that it has alone."""
    here, others = held[0], held[1:]
    having = (others >= FEWEST).sum(axis=0)
    lacking = (here < FEWEST) & (2 * having > len(others))
    alone = (here >= FEWEST) & (having == 0)
    return _foremost(lacking, np.median(others, axis=0), experience), _foremost(alone, here, experience)


def _foremost(some: Figures, by: Figures, experience: SkillCounts) -> list[int]:
    at = np.flatnonzero(some)
    return [int(one) for one in at[np.lexsort((experience.skills[at], -by[at]))][:MOST_SKILLS]]


def _covered(
    held: Figures, experience: SkillCounts, labels: Mapping[int, str], some: Sequence[int]
) -> tuple[Covered, ...]:
    middle, having = np.median(held[1:], axis=0), (held[1:] >= FEWEST).sum(axis=0)
    skills = [(at, int(experience.skills[at])) for at in some]
    return tuple(
        Covered(
            skill, labels[skill], people_counted(int(held[0][at])), people_counted(int(middle[at])), int(having[at])
        )
        for at, skill in skills
        if skill in labels
    )


def _missing(name: str, language: Language, *, small: bool) -> str:
    if small:
        return language.gettext(
            "%(name)s has fewer than %(few)s people, of whom nothing is said.", name=name, few=FEWEST
        )
    return language.gettext(
        "No division has half to twice as many people as %(name)s, so there is none to put beside it.", name=name
    )


def _told(name: str, beside: int, language: Language, lacking: Sequence[Covered], alone: Sequence[Covered]) -> str:
    if lacking:
        lacks = language.ngettext(
            "Beside the one division like it, %(name)s lacks %(skill)s.",
            "Beside %(num)s divisions like it, %(name)s lacks %(skill)s, which %(having)s of them have.",
            beside, name=name, skill=lacking[0].label, having=lacking[0].divisions,
        )  # fmt: skip
    else:
        lacks = language.ngettext(
            "Beside the one division like it, %(name)s lacks nothing that it has.",
            "Beside %(num)s divisions like it, %(name)s lacks nothing that most have.",
            beside, name=name,
        )  # fmt: skip
    has = [language.gettext("It alone has %(skill)s.", skill=alone[0].label)] if alone else []
    return " ".join([lacks, *has])
