"""Who is tied to whom and to what, as far as everyone may see it, as arrays: a whole organisation fits in tens of megabytes.

A place is a number that stands for a person, a division or a thing: where its id is in the array of all of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
"""Ids, ascending, so that the place of an id is found by `np.searchsorted`."""
Places = NDArray[np.int32]
Days = NDArray[np.int32]
"""Days as yyyymmdd; of a beginning 0 is unknown, of an end `ONGOING` is unknown or still going on."""
Flags = NDArray[np.bool_]
Counts = NDArray[np.int64]
Figures = NDArray[np.float64]

NOWHERE = -1
"""The place of what is not there: above a division without a parent, of a person outside of a scope."""


@dataclass(frozen=True, slots=True)
class Tree:
    """All divisions: ids, names, and of each the place of its parent (`NOWHERE` for none)."""

    ids: Ids
    names: tuple[str, ...]
    parents: Places


@dataclass(frozen=True, slots=True)
class Joined:
    """Who is in which projects (or documents, or groups): one entry for a person and a thing, by person, then by thing.

    `things` are the ids of those that somebody is in; `person` and `thing` are places.
    """

    things: Ids
    person: Places
    thing: Places
    since: Days
    until: Days


@dataclass(frozen=True, slots=True)
class Contacts:
    """Pairs of people of whom both say that they are contacts, each pair once: places with `one` < `other`."""

    one: Places
    other: Places
    since: Days
    until: Days


@dataclass(frozen=True, slots=True)
class Ties:
    """The organisation as everyone may see it: who is here, in which division, and what they share.

    `division` are places in the tree; `known` says of whom anything is seen: a skill, a thing or a contact. `joined` has the
    keys "project", "document" and "group".
    """

    people: Ids
    division: Places
    known: Flags
    tree: Tree
    joined: Mapping[str, Joined]
    contacts: Contacts


@dataclass(frozen=True, slots=True)
class SkillCounts:
    """How many people of a division have worked on a skill: one entry for each of both, by skill, then by division.

    `skills` are ids; `skill` and `division` are places.
    """

    skills: Ids
    skill: Places
    division: Places
    people: Counts


@dataclass(frozen=True, slots=True)
class Placements:
    """Where people were and are: places of people and divisions, with the days from which and until which (not included)."""

    person: Places
    division: Places
    since: Days
    until: Days


def places(of: Ids, among: Ids) -> Places:
    """The place of each id among these; `NOWHERE` for one that is not there."""
    found = np.searchsorted(among, of)
    found[found == len(among)] = 0
    there = among[found] == of if len(among) else np.zeros(len(of), np.bool_)
    return np.where(there, found, NOWHERE).astype(np.int32)
