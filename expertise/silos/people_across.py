"""People of a map who said that they may be named, and what ties them to other divisions of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from expertise.consents import all_who_allow
from expertise.models import Named
from expertise.silos.arrays import NOWHERE, Ids, places
from expertise.silos.counting import Counted
from expertise.silos.mixing import within
from expertise.silos.scope import Scope
from expertise.silos.still import still
from expertise.store import Transaction

MOST_PEOPLE = 2_000
MOST_ENDS = 3


@dataclass(frozen=True, slots=True)
class Across:
    """Somebody who may be named, their unit, and what ties them to others: the first projects or groups that are drawn, or else
    the first units. No order or number of these says how much they connect."""

    person: Named
    unit: int
    things: tuple[int, ...]
    units: tuple[int, ...]


def people_across(facts: Transaction, found: Counted, scope: Scope, drawn: Sequence[int]) -> Iterator[Across]:
    """Those who are tied to people of another unit, by id; `drawn` are the projects and groups there is a place for."""
    who = _allowed(facts, found)
    ids = found.ties.people[who].tolist()
    now = still(facts, ids)
    met, by_contact = _met(found, scope, who), _contacts(found, scope, who)
    for at, id in zip(who.tolist(), ids, strict=True):
        things = [units for thing, units in met[at].items() if (id, thing) in now.things]
        contacts = (unit for other, unit in by_contact[at] if (id, other) in now.contacts)
        ends = sorted(thing for thing in set(met[at]).intersection(drawn) if (id, thing) in now.things)[:MOST_ENDS]
        units = sorted(set(contacts).union(*things))[:MOST_ENDS]
        if id in now.names and (ends or units):
            yield Across(Named(id, now.names[id]), int(found.unit[at]), tuple(ends), () if ends else tuple(units))


def _allowed(facts: Transaction, found: Counted) -> Ids:
    """The places of those who may be named and are in a unit."""
    ids = np.array(sorted(all_who_allow(facts)), np.int64)
    at = places(ids, found.ties.people)
    at = at[at != NOWHERE].astype(np.int64)
    return np.asarray(at[found.unit[at] != NOWHERE][:MOST_PEOPLE])


def _met(found: Counted, scope: Scope, who: Ids) -> dict[int, dict[int, set[int]]]:
    """Of each of these people the things, by id, in which people of other units are, and these units."""
    met: dict[int, dict[int, set[int]]] = defaultdict(dict)
    for joined in found.ties.joined.values():
        counts = (found.unit[joined.person] != NOWHERE) & within(joined, scope.span)
        person, thing = joined.person[counts], joined.thing[counts]
        theirs = np.isin(person, who)
        units: dict[int, set[int]] = defaultdict(set)
        beside = np.isin(thing, thing[theirs])
        for at, unit in zip(thing[beside].tolist(), found.unit[person[beside]].tolist(), strict=True):
            units[at].add(unit)
        for one, at in zip(person[theirs].tolist(), thing[theirs].tolist(), strict=True):
            if others := units[at] - {int(found.unit[one])}:
                met[one][int(joined.things[at])] = others
    return met


def _contacts(found: Counted, scope: Scope, who: Ids) -> dict[int, list[tuple[int, int]]]:
    """Of each of these people the contacts in other units: by id, with their unit."""
    contacts = found.ties.contacts
    counts = within(contacts, scope.span)
    met: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for one, other in ((contacts.one, contacts.other), (contacts.other, contacts.one)):
        theirs = counts & np.isin(one, who) & (found.unit[other] != NOWHERE) & (found.unit[other] != found.unit[one])
        known = found.ties.people[other[theirs]].tolist(), found.unit[other[theirs]].tolist()
        for at, id, unit in zip(one[theirs].tolist(), *known, strict=True):
            met[at].append((id, unit))
    return met
