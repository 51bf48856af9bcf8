"""The store's answers as arrays, read a range of ids at a time."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

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
from expertise.store import Store

IDS = 1 << ID_BITS
PEOPLE_AT_ONCE = 50_000
"""Of so many people the rows are held at once: some hundred megabytes."""
KINDS = ("contact", "document", "group", "project")
"""The kinds of ties, by the numbers that stand for them in the question."""
A_DAY = 100_000_000
"""Two days in one number: the first is so many times greater."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of people: their places, the ids of what it leads to, and from when until when."""

    person: Places
    target: Ids
    since: Ids
    until: Ids

    def of(self, some: Flags) -> "Said":
        """Some of it."""
        return Said(self.person[some], self.target[some], self.since[some], self.until[some])


@dataclass(frozen=True, slots=True)
class Things:
    """Projects, documents and groups that everyone may see, with their dates (0: not said)."""

    ids: Ids
    since: Ids
    until: Ids


def read_ties(store: Store) -> Ties:
    """All that ties people to each other, of what everyone may see."""
    tree = read_tree(store)
    people, division, known = _read(store, "shown_people")
    person, kind, target, days = _read(store, "shown_ties")
    since, until = np.divmod(days, A_DAY)
    until[until == 0] = ONGOING
    said = Said(places(person, people), target, since, until)
    things = Things(*_read(store, "shown_things"))
    joined = {
        name: _joined(said.of(kind == number), things, goes_on=name not in DATED)
        for number, name in enumerate(KINDS)
        if name != "contact"
    }
    contacts = _contacts(said.of(kind == KINDS.index("contact")), people)
    seen = known.astype(np.bool_)
    for one in joined.values():
        seen[one.person] = True
    seen[contacts.one] = seen[contacts.other] = True
    return Ties(people, places(division, tree.ids), seen, tree, joined, contacts)


def read_tree(store: Store) -> Tree:
    """All divisions."""
    rows = store.read("every_division")
    ids = np.array([row["id"] for row in rows], np.int64)
    above = np.array([NOWHERE if row["parent"] is None else row["parent"] for row in rows], np.int64)
    return Tree(ids, tuple(row["name"] for row in rows), places(above, ids))


def read_experience(store: Store, tree: Tree) -> Experience:
    """How many people of each division have worked on each skill."""
    skill, division, people = _read(store, "shown_experience")
    skills = np.unique(skill)
    return Experience(skills, places(skill, skills), places(division, tree.ids), people)


def read_placements(store: Store, ties: Ties) -> Placements:
    """Where everybody who is here was and is."""
    people, divisions, since, until = _read(store, "shown_placements")
    person, division = places(people, ties.people), places(divisions, ties.tree.ids)
    until[until == 0] = ONGOING
    there = (person != NOWHERE) & (division != NOWHERE)
    return Placements(person[there], division[there], _days(since[there]), _days(until[there]))


def read_holders(store: Store, people: Ids, skills: list[int]) -> tuple[Places, Ids]:
    """Who has worked on these skills: places of people, and for each the skill."""
    holder, skill = (_numbers(column) for column in store.read("shown_holders", skills=skills)[0])
    person = places(holder, people)
    return person[person != NOWHERE], skill[person != NOWHERE]


def _read(store: Store, question: str) -> list[Ids]:
    """The columns of a question that answers with all numbers of a column at once, about the ids in a range."""
    pieces = 1 + store.read("how_many_people")[0]["people"] // PEOPLE_AT_ONCE
    cuts = [number * IDS // pieces for number in range(pieces + 1)]
    answers = [
        [_numbers(column) for column in store.read(question, low=low, high=high)[0]] for low, high in pairwise(cuts)
    ]
    return [np.concatenate(column) for column in zip(*answers, strict=True)]


def _numbers(column: str | list[int] | None) -> Ids:
    """The numbers of a column: an embedded store says them as one text, in half the time that rows take, a server as a list."""
    if isinstance(column, str):
        return np.fromstring(column, np.int64, sep=",")
    return np.array(column or [], np.int64)


def _joined(said: Said, things: Things, *, goes_on: bool) -> Joined:
    """Who is in which things, of those that are there; what is not dated has the dates of its thing."""
    at = places(said.target, things.ids)
    said, at = said.of(at != NOWHERE), at[at != NOWHERE]
    since = np.where(said.since == 0, things.since[at], said.since)
    ended = np.where(things.until[at] == 0, ONGOING, things.until[at])
    until = np.minimum(said.until, ended) if goes_on else np.where(since == 0, ONGOING, since)
    of_some = np.unique(said.target)
    return Joined(of_some, said.person, places(said.target, of_some), _days(since), _days(until))


def _contacts(said: Said, people: Ids) -> Contacts:
    """The contacts that both sides state: since the later of both beginnings."""
    one, other = said.person.astype(np.int64), places(said.target, people).astype(np.int64)
    keys, back = one * len(people) + other, other * len(people) + one
    there = np.flatnonzero((other != NOWHERE) & (one < other))
    at = np.searchsorted(keys, back[there])
    at[at == len(keys)] = 0
    both = keys[at] == back[there]
    pair, turned = there[both], at[both]
    since, until = np.maximum(said.since[pair], said.since[turned]), np.minimum(said.until[pair], said.until[turned])
    return Contacts(said.person[pair], said.person[turned], _days(since), _days(until))


def _days(numbers: Ids) -> Days:
    return numbers.astype(np.int32)
