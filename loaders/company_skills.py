"""Who knows what in a synthetic company, how popular each skill is, and how people type its name."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from loaders.company_shape import AnyInts, Divisions, Floats, Ints, draw_between
from loaders.skill_names import FIELDS, SkillName, skill_names

CLAIMS_PER_PERSON = 15
TOP_SHARE = 0.112  # of all people have the most popular skill
STEEPNESS = 2.2  # of the tail; the head is flat, so that several skills are nearly as popular as the first
PEOPLE_IN_A_BLOCK = 60_000

Expected = NDArray[np.float32]

AS_TYPED = (0.74, 0.12, 0.11, 0.03)  # label, other name, other case or spacing, typo
AS_STATED = (0.85, 0.10, 0.05, 0.0)
AS_WRITTEN = (0.85, 0.15, 0.0, 0.0)

_NEIGHBOURS = dict(zip("abcdefghijklmnopqrstuvwxyz", "snxfrdhjokljnmipwtdrycsxtx", strict=True))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The skills, most popular first: names, field, share of all claims, and every way in which they are typed."""

    names: list[SkillName]
    field: Ints
    share: Floats
    ways: list[str]
    way_start: Ints  # by kind of way and skill, a place in `ways`
    way_count: Ints

    def write(self, rng: np.random.Generator, skills: AnyInts, chances: tuple[float, ...]) -> list[str]:
        """Each skill's name as somebody writes it, with the chances of label, other name, spelling and typo."""
        kind = np.searchsorted(np.cumsum(chances)[:-1], rng.random(len(skills)), side="right")
        kind = np.where(self.way_count[kind, skills] > 0, kind, 0)
        pick = (rng.random(len(skills)) ** 2 * self.way_count[kind, skills]).astype(np.int64)
        ways = self.ways
        return [ways[at] for at in (self.way_start[kind, skills] + pick).tolist()]


@dataclass(frozen=True, slots=True)
class Claims:
    """Every claim, by person and by skill: the skills of person p are skill[start[p]:start[p + 1]]."""

    person: NDArray[np.int32]
    skill: NDArray[np.int32]
    start: Ints
    holders: NDArray[np.int32]
    holders_start: Ints

    def one_of(self, rng: np.random.Generator, people: Ints, *, otherwise: Ints) -> Ints:
        """A skill of each person, the given one where a person claims none."""
        count = self.start[people + 1] - self.start[people]
        at = self.start[people] + (rng.random(len(people)) * count).astype(np.int64)
        return np.where(count > 0, self.skill[np.minimum(at, len(self.skill) - 1)], otherwise)

    def a_holder(self, rng: np.random.Generator, skills: Ints) -> Ints:
        """A person who claims each skill; the first person of all where nobody does."""
        first, end = self.holders_start[skills], self.holders_start[skills + 1]
        at = first + (rng.random(len(skills)) * (end - first)).astype(np.int64)
        return np.where(end > first, self.holders[np.minimum(at, len(self.holders) - 1)], 0)


def skill_count(people: int) -> int:
    """How many skills a company of this size knows: 900 for 2,000 people, 5,000 for 100,000."""
    known: float = 900 * (people / 2000) ** 0.438
    return max(60, round(known))


def draw_vocabulary(rng: np.random.Generator, *, people: int) -> Vocabulary:
    """The skills of a company of this size with their popularity and the ways people type them."""
    known = skill_names()
    order = np.log1p([name.place for name in known]) + 3.0 * np.array([name.narrowed for name in known])
    order = order + rng.normal(0, 0.45, len(known))
    names = [known[at] for at in np.argsort(order, kind="stable")[: skill_count(people)]]
    fields = list(FIELDS)
    ways, start, count = _ways(rng, names)
    share = popularity(len(names), top=max(TOP_SHARE / CLAIMS_PER_PERSON, 2.5 / len(names)))
    return Vocabulary(names, np.array([fields.index(name.field) for name in names]), share, ways, start, count)


def popularity(skills: int, *, top: float) -> Floats:
    """Shares of all claims by rank after Zipf and Mandelbrot, 1 / (rank + q)^s, with q so that the first has `top`."""
    ranks = np.arange(skills)
    low, high = 0.0, 1e6
    for _ in range(80):
        middle = (low + high) / 2
        weights = ((1 + middle) / (ranks + 1 + middle)) ** STEEPNESS
        low, high = (middle, high) if 1 / weights.sum() > top else (low, middle)
    return np.asarray(weights / weights.sum(), dtype=np.float64)


def draw_claims(rng: np.random.Generator, divisions: Divisions, vocabulary: Vocabulary, people: int) -> Claims:
    """About fifteen claims a person, few people with many, each division with skills of its own."""
    keen = rng.lognormal(0, 0.6, people) * (rng.random(people) > 0.07)
    keen[divisions.heads] = 1.0
    running = np.concatenate([[0.0], np.cumsum(keen)])
    wanted = _expected_holders(rng, divisions, vocabulary)
    blocks = list(_claims_in_blocks(rng, divisions, wanted, running))
    person, skill = (np.concatenate(parts) for parts in zip(*blocks, strict=True))
    holders = person[np.argsort(skill, kind="stable")]
    return Claims(
        person,
        skill,
        np.searchsorted(person, np.arange(people + 1)),
        holders,
        np.concatenate([[0], np.cumsum(np.bincount(skill, minlength=len(vocabulary.names)))]),
    )


def _expected_holders(rng: np.random.Generator, divisions: Divisions, vocabulary: Vocabulary) -> Expected:
    """How many people of each division have each skill: local taste, fitted to sizes and to popularity."""
    fields = list(FIELDS)
    sizes = (divisions.own.end - divisions.own.start).astype(np.float32)
    taste = np.full((len(sizes), len(fields)), 0.12, dtype=np.float32)
    taste[:, [fields.index("general"), fields.index("languages")]] = 1.0
    taste[np.arange(len(sizes)), [fields.index(field) for field in divisions.fields]] = 3.0
    taste[np.arange(len(sizes)), rng.integers(0, len(fields), len(sizes))] += 0.8
    local = rng.standard_normal((len(sizes), len(vocabulary.names)), dtype=np.float32)
    wanted: Expected = np.exp(local) * vocabulary.share.astype(np.float32)
    wanted *= taste[:, vocabulary.field]
    columns = (vocabulary.share * sizes.sum() * CLAIMS_PER_PERSON).astype(np.float32)
    for _ in range(5):  # iterative proportional fitting
        wanted *= (sizes * CLAIMS_PER_PERSON / wanted.sum(axis=1))[:, None]
        np.minimum(wanted, 0.55 * sizes[:, None], out=wanted)
        wanted *= columns / wanted.sum(axis=0)
    return wanted


def _claims_in_blocks(
    rng: np.random.Generator, divisions: Divisions, wanted: Expected, running: Floats
) -> Iterator[tuple[NDArray[np.int32], NDArray[np.int32]]]:
    """Persons and skills of the claims, ordered by both, some divisions at a time so that memory stays small."""
    skills = wanted.shape[1]
    sizes = divisions.own.end - divisions.own.start
    for block in np.split(np.arange(len(sizes)), _cuts(sizes)):
        share = wanted[block] / sizes[block][:, None]
        tries = _tries_for(share, np.diff(running)) * sizes[block][:, None]
        tries = np.floor(tries + rng.random(tries.shape, dtype=np.float32)).astype(np.int64)
        division, skill = (np.repeat(part, tries.ravel()) for part in _pairs(block, skills))
        person = draw_between(rng, running, divisions.own.start[division], divisions.own.end[division])
        keys = np.unique(person * skills + skill)
        yield (keys // skills).astype(np.int32), (keys % skills).astype(np.int32)


def _cuts(sizes: Ints) -> Ints:
    block = np.cumsum(sizes) // PEOPLE_IN_A_BLOCK
    return np.flatnonzero(np.diff(block)) + 1


def _pairs(block: Ints, skills: int) -> tuple[Ints, Ints]:
    return np.repeat(block, skills), np.tile(np.arange(skills), len(block))


def _tries_for(share: Expected, keen: Floats) -> Expected:
    """How many draws a head it takes until `share` of the people have been drawn at least once."""
    sample = np.sort(keen)[:: max(1, len(keen) // 2000)] / keen.mean()
    tries = np.concatenate([[0.0], np.geomspace(1e-4, 8, 60)])
    reached = 1 - np.exp(-np.outer(tries, sample)).mean(axis=1)
    enough: Expected = np.interp(share, reached, tries).astype(np.float32)
    return enough


def _ways(rng: np.random.Generator, names: list[SkillName]) -> tuple[list[str], Ints, Ints]:
    taken = {name.label.casefold() for name in names}
    chances = rng.random((len(names), 6, 2)).tolist()
    ways: list[str] = []
    start, count = np.zeros((4, len(names)), dtype=np.int64), np.zeros((4, len(names)), dtype=np.int64)
    for skill, name in enumerate(names):
        kinds = ([name.label], name.aliases, _spellings(name.label), _typos(name.label, taken, chances[skill]))
        for kind, found in enumerate(kinds):
            start[kind, skill], count[kind, skill] = len(ways), len(found)
            ways.extend(found)
    return ways, start, count


def _spellings(label: str) -> list[str]:
    """Case, hyphens and spaces as people change them."""
    found = [label.lower(), label.title(), label.replace(" ", "-"), label.upper(), label.replace(" ", "")]
    if len(label) > 16:
        found = [*found[:3], label.replace(" ", "  ", 1)]
    return [way for way in dict.fromkeys(found) if way != label]


def _typos(label: str, taken: set[str], chances: list[list[float]]) -> list[str]:
    """Slips of the finger: letters swapped, dropped, doubled or hit beside the key."""
    if len(label) < 5:
        return []
    found = []
    for where, how in chances:
        at = 1 + int(where * (len(label) - 2))
        here, after = label[at], label[at + 1 :]
        wrong = (after[:1] + here + after[1:], after, here + here + after, _NEIGHBOURS.get(here, here) + after)
        found.append(label[:at] + wrong[int(how * 4)])
    return [typo for typo in dict.fromkeys(found) if typo.casefold() not in taken and typo == " ".join(typo.split())]
