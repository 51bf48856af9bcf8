"""Who stands between two divisions: counted by division, and named where they have said that they may be."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from expertise.consents import those_who_allow
from expertise.models import Link, Named
from expertise.silos.amounts import FEWEST, Amount, people_counted
from expertise.silos.arrays import NOWHERE, Ids, Places, Ties
from expertise.silos.named import links_of
from expertise.silos.standing import Between, Side
from expertise.silos.still import still
from expertise.silos.web import Web
from expertise.store import Transaction

MOST_NAMED = 50
MOST_LINKS = 3


@dataclass(frozen=True, slots=True)
class NamedBetween:
    """Somebody between two divisions who may be named, and through what; `contacts` says that people are their contacts too."""

    person: Named
    through: tuple[Link, ...]
    contacts: bool


@dataclass(frozen=True, slots=True)
class PeopleBetween:
    """How many people of a division stand between the two, and those of them who may be named, by the alphabet; `more_named` is
    how many names there is no room for. Without a division they are those of all divisions with fewer than five people."""

    division: Named | None
    people: Amount
    named: tuple[NamedBetween, ...]
    more_named: int


def people_between(
    facts: Transaction, ties: Ties, web: Web, stand: Between, sides: tuple[Side, Side], level: Places
) -> tuple[PeopleBetween, ...]:
    """Who stands between two sides, the people of these first, then of others by the name of the division."""
    places = np.flatnonzero(stand.people)
    division = _told_division(ties, level)[places]
    allowed = those_who_allow(facts, ties.people[places].tolist())
    may = {at: int(one) for at, one in zip(places.tolist(), division, strict=True) if int(ties.people[at]) in allowed}
    told = _told(facts, ties, web, stand, sides, list(may))
    found = []
    for one in _in_order(ties, np.unique(division).tolist(), sides):
        named = sorted((told[at] for at in told if may[at] == one), key=lambda each: (each.person.name, each.person.id))
        some = None if one == NOWHERE else Named(int(ties.tree.ids[one]), ties.tree.names[one])
        people = people_counted(int((division == one).sum()))
        found.append(PeopleBetween(some, people, tuple(named[:MOST_NAMED]), max(len(named) - MOST_NAMED, 0)))
    return tuple(found)


def _told_division(ties: Ties, level: Places) -> Places:
    """Of each person the division that they are told as somebody of; `NOWHERE` where fewer than five are in it."""
    of = level[ties.division]
    sizes = np.bincount(of, minlength=len(ties.tree.ids))
    return np.where(sizes[of] >= FEWEST, of, np.int32(NOWHERE))


def _in_order(ties: Ties, divisions: Sequence[int], sides: tuple[Side, Side]) -> list[int]:
    first = [side.place for side in sides if side.place in divisions]
    others = set(divisions) - {*first, NOWHERE}
    by_name = sorted(others, key=lambda one: (ties.tree.names[one], int(ties.tree.ids[one])))
    return [*first, *by_name, *({NOWHERE} & set(divisions))]


def _told(
    facts: Transaction, ties: Ties, web: Web, stand: Between, sides: tuple[Side, Side], people: Sequence[int]
) -> dict[int, NamedBetween]:
    """How these people are told, by place: their names, and what of theirs leads to the sides in which they are not."""
    ids = [int(ties.people[at]) for at in people]
    now = still(facts, ids)
    ways = {at: _ways(web, stand, sides, at) for at in people}
    links = links_of(facts, {thing for things, _ in ways.values() for thing in things})
    told = {}
    for at, id in zip(people, ids, strict=True):
        things, others = ways[at]
        through = sorted(
            (links[one] for one in things if one in links and (id, one) in now.things), key=_projects_first
        )
        contacts = any((id, other) in now.contacts for other in ties.people[others].tolist())
        if id in now.names and (through or contacts):
            told[at] = NamedBetween(Named(id, now.names[id]), tuple(through[:MOST_LINKS]), contacts)
    return told


def _projects_first(link: Link) -> tuple[bool, str, int]:
    return link.type != "project", link.name, link.id


def _ways(web: Web, stand: Between, sides: tuple[Side, Side], at: int) -> tuple[list[int], Ids]:
    """The things, by id, by which somebody is tied to the sides in which they are not, and the places of their contacts there."""
    beside = web.net.others[web.net.starts[at] : web.net.starts[at + 1]]
    things, people = beside[beside >= web.people] - web.people, beside[beside < web.people]
    there = [
        (side, of) for side, of in zip(sides, (stand.of_first, stand.of_second), strict=True) if not side.people[at]
    ]
    leading = np.logical_or.reduce([of[things] > 0 for _, of in there])
    known = np.logical_or.reduce([side.people[people] for side, _ in there])
    return web.things[things[leading]].tolist(), people[known]
