"""Two divisions of the organisation, who is in each, and who and what stands between them."""

from dataclasses import dataclass

import numpy as np

from expertise.errors import Invalid
from expertise.models import Named
from expertise.silos.amounts import FEWEST
from expertise.silos.arrays import Flags, Ids, Places, Ties, Tree
from expertise.silos.counting import enough_known
from expertise.silos.scope import below, line, place_of
from expertise.silos.web import Web


@dataclass(frozen=True, slots=True)
class Side:
    """A division with all below it: its place in the tree, which people are in it, and whether enough is seen of them."""

    division: Named
    place: int
    people: Flags
    enough: bool


def two_sides(ties: Ties, division: int, other: int) -> tuple[Side, Side]:
    """Both divisions, the one of the smaller id first, so that it is one question in either order.

    Raises `NotFound`, and `Invalid` where one holds the other, or one has fewer than five people.
    """
    first, second = (_side(ties, one) for one in sorted((division, other)))
    if (first.people & second.people).any():
        raise Invalid("name two divisions of which neither is within the other.", where="other")
    return first, second


def _side(ties: Ties, division: int) -> Side:
    place = place_of(ties.tree, division)
    people = np.append(below(ties.tree, place), False)[ties.division]
    if people.sum() < FEWEST:
        raise Invalid(
            "%(division)s has fewer than %(num)s people here.",
            where="division", division=ties.tree.names[place], num=FEWEST,
        )  # fmt: skip
    enough = bool(enough_known(people.sum(keepdims=True), (people & ties.known).sum(keepdims=True))[0])
    return Side(Named(division, ties.tree.names[place]), place, people, enough)


@dataclass(frozen=True, slots=True)
class Between:
    """Who is in one of two divisions and tied to somebody of the other, or in neither and tied to both; and how many people of
    each of the two are in each thing.

    That is a fact of each person by themselves: nobody is among them, or is not, for being so more or less than others.
    """

    people: Flags
    of_first: Ids
    of_second: Ids


def between(web: Web, first: Side, second: Side) -> Between:
    """Who and what stands between two sides."""
    nodes = np.arange(web.net.nodes)
    start = np.repeat(nodes, np.diff(web.net.starts))
    of_person = start < web.people
    person, goal = start[of_person], web.net.others[of_person]
    to_thing = goal >= web.people
    member, thing = person[to_thing], goal[to_thing] - web.people
    one, other = person[~to_thing], goal[~to_thing]
    counts, met = [], []
    for side in (first.people, second.people):
        inside = np.bincount(thing[side[member]], minlength=len(web.things))
        there = np.zeros(web.people, np.bool_)
        there[member[inside[thing] - side[member] > 0]] = True
        there[one[side[other]]] = True
        counts.append(inside)
        met.append(there)
    neither = ~first.people & ~second.people
    stand = (first.people & met[1]) | (second.people & met[0]) | (neither & met[0] & met[1])
    return Between(stand, *counts)


def level_of(tree: Tree, first: Side, second: Side) -> Places:
    """Of each division the one that stands for it beside these two: itself, or the one above it at the higher of their levels."""
    level = min(len(line(tree, side.place)) for side in (first, second))
    stands = [(way := line(tree, place))[min(level, len(way)) - 1] for place in range(len(tree.ids))]
    for side in (first, second):
        stands = [side.place if inside else one for one, inside in zip(stands, below(tree, side.place), strict=True)]
    return np.array(stands, np.int32)
