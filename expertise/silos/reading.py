"""The store's answers as arrays, read a range of ids at a time."""

from collections.abc import Iterable
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from expertise.evidence import DATED, ONGOING
from expertise.ranges import ID_BITS
from expertise.silos.arrays import (
    NOWHERE,
    Contacts,
    Days,
    Experience,
    Flags,
    Ids,
    Joined,
    Placements,
    Places,
    Ties,
    Tree,
    places,
)  # fmt: skip
from expertise.store import Row, Store

IDS = 1 << ID_BITS
PEOPLE_AT_ONCE = 50_000
"""Of so many people the rows are held at once: some hundred megabytes."""
KINDS = ("contact", "document", "group", "project")
"""The kinds of ties, by the numbers that stand for them in the question."""
Columns = NDArray[np.int64]


def read_ties(store: Store) -> Ties:
    """All that ties people to each other, of what everyone may see."""
    tree = read_tree(store)
    here = _read(store, "shown_people", 3)
    people = np.ascontiguousarray(here[:, 0])
    said = _read(store, "shown_ties", 5)
    said[:, 0] = places(said[:, 0], people)
    said[said[:, 4] == 0, 4] = ONGOING
    kinds = {kind: said[(said[:, 1] == number) & (said[:, 0] != NOWHERE)] for number, kind in enumerate(KINDS)}
    things = _read(store, "shown_things", 3)
    joined = {kind: _joined(kinds[kind], things, goes_on=kind not in DATED) for kind in KINDS[1:]}
    contacts = _contacts(kinds["contact"], people)
    known = here[:, 2].astype(np.bool_) | _tied(len(people), joined.values(), contacts)
    return Ties(people, places(here[:, 1], tree.ids), known, tree, joined, contacts)


def read_tree(store: Store) -> Tree:
    """All divisions."""
    rows = store.read("every_division")
    ids = np.array([row["id"] for row in rows], np.int64)
    above = np.array([NOWHERE if row["parent"] is None else row["parent"] for row in rows], np.int64)
    return Tree(ids, tuple(row["name"] for row in rows), places(above, ids))


def read_experience(store: Store, tree: Tree) -> Experience:
    """How many people of each division have worked on each skill."""
    found = _read(store, "shown_experience", 3)
    skills = np.unique(found[:, 0])
    return Experience(skills, places(found[:, 0], skills), places(found[:, 1], tree.ids), found[:, 2].copy())


def read_placements(store: Store, ties: Ties) -> Placements:
    """Where everybody who is here was and is."""
    found = _read(store, "shown_placements", 4)
    person, division = places(found[:, 0], ties.people), places(found[:, 1], ties.tree.ids)
    there = (person != NOWHERE) & (division != NOWHERE)
    until = np.where(found[:, 3] == 0, ONGOING, found[:, 3])
    return Placements(person[there], division[there], _days(found[there, 2]), _days(until[there]))


def read_holders(store: Store, people: Ids, skills: list[int]) -> tuple[Places, Ids]:
    """Who has worked on these skills: places of people, and for each the skill."""
    found = _columns(store.read("shown_holders", skills=skills), 2)
    person = places(found[:, 0], people)
    return person[person != NOWHERE], found[person != NOWHERE, 1]


def _read(store: Store, question: str, width: int) -> Columns:
    """All rows of a question about ids in a range."""
    pieces = 1 + store.read("how_many_people")[0]["people"] // PEOPLE_AT_ONCE
    cuts = [number * IDS // pieces for number in range(pieces + 1)]
    found = [_columns(store.read(question, low=low, high=high), width) for low, high in pairwise(cuts)]
    return np.concatenate(found)


def _columns(rows: list[Row], width: int) -> Columns:
    """The rows as one array; they hold whole numbers alone."""
    return np.fromiter(chain.from_iterable(rows), np.int64, count=len(rows) * width).reshape(len(rows), width)


def _joined(said: Columns, things: Columns, *, goes_on: bool) -> Joined:
    """Who is in which things, of those that are there; what is not dated has the dates of its thing."""
    ids = np.ascontiguousarray(things[:, 0])
    at = places(said[:, 2], ids)
    said, at = said[at != NOWHERE], at[at != NOWHERE]
    since = np.where(said[:, 3] == 0, things[at, 1], said[:, 3])
    ended = np.where(things[at, 2] == 0, ONGOING, things[at, 2])
    until = np.minimum(said[:, 4], ended) if goes_on else np.where(since == 0, ONGOING, since)
    of_some = np.unique(said[:, 2])
    return Joined(of_some, said[:, 0].astype(np.int32), places(said[:, 2], of_some), _days(since), _days(until))


def _contacts(said: Columns, people: Ids) -> Contacts:
    """The contacts that both sides state: since the later of both beginnings."""
    one, other = said[:, 0], places(said[:, 2], people).astype(np.int64)
    keys, back = one * len(people) + other, other * len(people) + one
    there = (other != NOWHERE) & (one < other)
    at = np.searchsorted(keys, back[there])
    at[at == len(keys)] = 0
    both = keys[at] == back[there] if len(keys) else np.zeros(0, np.bool_)
    pairs, other_way = said[there][both], said[at[both]]
    since, until = np.maximum(pairs[:, 3], other_way[:, 3]), np.minimum(pairs[:, 4], other_way[:, 4])
    return Contacts(pairs[:, 0].astype(np.int32), other[there][both].astype(np.int32), _days(since), _days(until))


def _tied(people: int, joined: Iterable[Joined], contacts: Contacts) -> Flags:
    known = np.zeros(people, np.bool_)
    for one in joined:
        known[one.person] = True
    known[contacts.one] = known[contacts.other] = True
    return known


def _days(numbers: Columns) -> Days:
    return numbers.astype(np.int32)
