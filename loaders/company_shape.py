"""The divisions of a synthetic company: a tree three deep, sizes like a city list, and who works beside whom."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from loaders.company_names import REGIONS, UNITS

Ints = NDArray[np.int64]
AnyInts = NDArray[np.int32] | NDArray[np.int64]
Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]

COMPANY_NAME = "Meridian Works"
NEAR = (0.72, 0.92)  # shares of colleagues from the own division, then from the own unit; the rest from the own circle


@dataclass(frozen=True, slots=True)
class Spans:
    """For each division the first and the past-the-last person of some circle of people around it."""

    start: Ints
    end: Ints


@dataclass(frozen=True, slots=True)
class Divisions:
    """The tree; people are numbered so that each division, unit and circle is one unbroken run of numbers.

    A circle is a few units that work together; nothing but a few bridging people joins two circles, though their
    divisions have the same fields of skill: these are the silos.
    """

    names: list[str]
    parents: Ints
    fields: list[str]
    circles: Ints
    own: Spans
    unit: Spans
    circle: Spans
    home: Ints  # the division of each person

    @property
    def heads(self) -> Ints:
        """The person at the head of each division."""
        return self.own.start


def draw_divisions(rng: np.random.Generator, *, people: int) -> Divisions:
    """The division tree of a company of `people`, whole down to who is in which division."""
    count = min(division_count(people), people // 2)
    units = max(1, round(count**0.5))
    unit_of = _units_in_order(count, units)
    wide = max(2, min(4, -(-units // 3)))
    circles = np.where(unit_of < 0, 0, unit_of) // wide
    names, fields = _names_and_fields(unit_of, units)
    firsts = np.searchsorted(unit_of, np.arange(units))
    parents = np.where(np.arange(count) == firsts[unit_of], 0, firsts[unit_of])
    parents[0] = -1
    sizes = _sizes(rng, people, staff_only=np.union1d(firsts, [0]), count=count)
    ends = np.cumsum(sizes)
    own = Spans(ends - sizes, ends)
    unit = Spans(*_hull(own, np.where(unit_of < 0, unit_of.max() + 1, unit_of)))
    circle = Spans(*_hull(own, circles))
    unit.start[0], unit.end[0] = circle.start[0], circle.end[0]  # the board works with its circle
    return Divisions(names, parents, fields, circles, own, unit, circle, np.repeat(np.arange(count), sizes))


def division_count(people: int) -> int:
    """How many divisions a company of this size has: 25 for 2,000 people, 300 for 100,000, one in 330 beyond."""
    spread: float = max(25 * (people / 2000) ** 0.635, people / 330)
    return max(4, round(spread))


def _units_in_order(count: int, units: int) -> Ints:
    """The unit of each division, the company itself (-1) first, the divisions of a unit beside each other."""
    leaves = np.arange(count - 1 - units) % units
    return np.concatenate([[-1], np.sort(np.concatenate([np.arange(units), leaves]))]).astype(np.int64)


def _names_and_fields(unit_of: Ints, units: int) -> tuple[list[str], list[str]]:
    known = list(UNITS)[: max(1, min(len(UNITS), round(units * 0.6)))]
    names, fields = [COMPANY_NAME], ["general"]
    taken: Counter[str] = Counter()
    for place in range(1, len(unit_of)):
        unit = int(unit_of[place])
        field = known[unit % len(known)]
        head_of_unit = unit != unit_of[place - 1]
        topics = UNITS[field][1].split(";")
        topic = UNITS[field][0] if head_of_unit else topics[place % len(topics)]
        names.append(_distinct(topic, taken[topic]))
        fields.append(field)
        taken[topic] += 1
    return names, fields


def _distinct(topic: str, before: int) -> str:
    if before == 0:
        return topic
    lap, region = divmod(before - 1, len(REGIONS))
    return f"{topic} {REGIONS[region]}" + (f" {lap + 1}" if lap else "")


def _sizes(rng: np.random.Generator, people: int, *, staff_only: Ints, count: int) -> Ints:
    """Zipf-like sizes that add up to `people`, at least two each; the company and its units only have a staff."""
    weights = 1 / (rng.permutation(count) + 4.0) ** 1.05
    weights[staff_only] = weights.min()
    free = people - 2 * count
    sizes: Ints = 2 + np.floor(free * weights / weights.sum()).astype(np.int64)
    sizes[np.argmax(sizes)] += people - sizes.sum()
    return sizes


def _hull(own: Spans, key: Ints) -> tuple[Ints, Ints]:
    """The first start and the last end among the divisions with the same key."""
    last = np.full(key.max() + 1, -1, dtype=np.int64)
    first = np.full(key.max() + 1, own.end[-1], dtype=np.int64)
    np.minimum.at(first, key, own.start)
    np.maximum.at(last, key, own.end)
    return first[key], last[key]


def draw_colleagues(rng: np.random.Generator, divisions: Divisions, busy: Floats, of: Ints) -> Ints:
    """A person for each division in `of`: mostly from it, some from its unit and circle, busy people more often.

    `busy` is the running sum of how busy each person is, with a leading 0.
    """
    scope = np.searchsorted(np.array(NEAR), rng.random(len(of)))
    start = np.choose(scope, [spans.start[of] for spans in (divisions.own, divisions.unit, divisions.circle)])
    end = np.choose(scope, [spans.end[of] for spans in (divisions.own, divisions.unit, divisions.circle)])
    return draw_between(rng, busy, start, end)


def draw_between(rng: np.random.Generator, busy: Floats, start: Ints, end: Ints) -> Ints:
    """A person in each run of numbers [start, end), the busy ones more often."""
    at = busy[start] + rng.random(len(start)) * (busy[end] - busy[start])
    found: Ints = np.searchsorted(busy, at, side="right") - 1
    return np.clip(found, start, end - 1)
