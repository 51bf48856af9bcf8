"""The store's answers as arrays, read a range of ids at a time."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from expertise.evidence import BY_INTEREST_ALONE, DATED, ONGOING
from expertise.ranges import ID_BITS
from expertise.silos.arrays import (
    NOWHERE,
    Contacts,
    Days,
    Flags,
    Ids,
    Joined,
    Placements,
    Places,
    SkillCounts,
    Ties,
    Tree,
    places,
)  # fmt: skip
from expertise.store import Store

IDS = 1 << ID_BITS
PEOPLE_AT_ONCE = 25_000
"""Of so many people the numbers are asked for at once."""
AT_ONCE = 2
"""So many pieces are asked for at once: a store looks for one while the numbers of another are taken over."""
KINDS = {1: "document", 2: "group", 3: "project"}
"""The kinds of things, by the numbers that stand for them."""
A_DAY = 100_000_000
"""Two days in one number: the first is so many times greater."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of people: their places, the ids of what it leads to, and from when until when."""

    person: Places
    target: Ids
    since: Days
    until: Days

    def of(self, some: Flags) -> "Said":
        """Some of it."""
        return Said(self.person[some], self.target[some], self.since[some], self.until[some])


@dataclass(frozen=True, slots=True)
class Things:
    """Projects, documents and groups that everyone may see, with their dates."""

    ids: Ids
    since: Days
    until: Days


def read_ties(store: Store) -> Ties:
    """All that ties people to each other, of what everyone may see."""
    tree = read_tree(store)
    people, division = _read(store, "shown_people")
    person, target, days = _read(store, "shown_ties")
    since, until = np.divmod(days, A_DAY)
    said = Said(places(person, people), target, _days(since), _days(until, unknown=ONGOING))
    thing, kind, first, last = _read(store, "shown_things")
    things = Things(thing, _days(first), _days(last, unknown=ONGOING))
    contacts = _contacts(said, people)
    at = places(target, thing)
    of_kind = np.where(at == NOWHERE, 0, kind[at] if len(kind) else 0)
    joined = {
        name: _joined(said.of(of_kind == number), at[of_kind == number], things, goes_on=name not in DATED)
        for number, name in KINDS.items()
    }
    known = _known(store, people, [contacts.one, contacts.other, *(one.person for one in joined.values())])
    return Ties(people, places(division, tree.ids), known, tree, joined, contacts)


def read_tree(store: Store) -> Tree:
    """All divisions."""
    rows = store.read("every_division")
    ids = np.array([row["id"] for row in rows], np.int64)
    above = np.array([NOWHERE if row["parent"] is None else row["parent"] for row in rows], np.int64)
    return Tree(ids, tuple(row["name"] for row in rows), places(above, ids))


def read_experience(store: Store, tree: Tree) -> SkillCounts:
    """How many people of each division have worked on each skill."""
    skill, division, people = _read(store, "shown_experience")
    skills = np.unique(skill)
    return SkillCounts(skills, places(skill, skills), places(division, tree.ids), people)


def read_placements(store: Store, ties: Ties) -> Placements:
    """Where everybody who is here was and is."""
    people, divisions, since, until = _read(store, "shown_placements")
    person, division = places(people, ties.people), places(divisions, ties.tree.ids)
    there = (person != NOWHERE) & (division != NOWHERE)
    return Placements(person[there], division[there], _days(since[there]), _days(until[there], unknown=ONGOING))


def read_holders(store: Store, people: Ids, skills: list[int]) -> tuple[Places, Ids]:
    """Who has worked on these skills: places of people, and for each the skill."""
    holder, skill = (
        _numbers(column) for column in store.read("shown_holders", skills=skills, below=BY_INTEREST_ALONE)[0]
    )
    person = places(holder, people)
    return person[person != NOWHERE], skill[person != NOWHERE]


def _read(store: Store, question: str) -> list[Ids]:
    """The columns of a question that answers with all numbers of a column at once, about the ids in a range."""
    pieces = 1 + store.read("how_many_people")[0]["people"] // PEOPLE_AT_ONCE
    cuts = [number * IDS // pieces for number in range(pieces + 1)]

    def piece(ends: tuple[int, int]) -> list[Ids]:
        return [_numbers(column) for column in store.read(question, low=ends[0], high=ends[1])[0]]

    if pieces == 1:
        return piece((0, IDS))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(piece, pairwise(cuts)))
    return [np.concatenate(column) for column in zip(*answers, strict=True)]


def _numbers(column: str | list[int] | None) -> Ids:
    """The numbers of a column: an embedded store says them as one text, in half the time that rows take, a server as a list."""
    if isinstance(column, str):
        return np.fromstring(column, np.int64, sep=",")
    return np.array(column or [], np.int64)


def _joined(said: Said, at: Places, things: Things, *, goes_on: bool) -> Joined:
    """Who is in which things, whose places are these; what is not dated has the dates of its thing."""
    since = np.where(said.since == 0, things.since[at], said.since)
    until = np.minimum(said.until, things.until[at]) if goes_on else np.where(since == 0, np.int32(ONGOING), since)
    of_some = np.unique(at)
    return Joined(things.ids[of_some], said.person, np.searchsorted(of_some, at).astype(np.int32), since, until)


def _contacts(said: Said, people: Ids) -> Contacts:
    """The contacts that both sides state: since the later of both beginnings."""
    other = places(said.target, people)
    said, other = said.of(other != NOWHERE), other[other != NOWHERE].astype(np.int64)
    one = said.person.astype(np.int64)
    keys, back = one * len(people) + other, other * len(people) + one
    there = np.flatnonzero(one < other)
    at = np.searchsorted(keys, back[there])
    at[at == len(keys)] = 0
    both = keys[at] == back[there]
    pair, turned = there[both], at[both]
    since, until = np.maximum(said.since[pair], said.since[turned]), np.minimum(said.until[pair], said.until[turned])
    return Contacts(said.person[pair], said.person[turned], since, until)


def _known(store: Store, people: Ids, tied: Iterable[Places]) -> Flags:
    """Of whom anything is seen: of those without ties, who has shown a skill."""
    known = np.zeros(len(people), np.bool_)
    for some in tied:
        known[some] = True
    rest = people[~known]
    for start in range(0, len(rest), PEOPLE_AT_ONCE):
        asked = rest[start : start + PEOPLE_AT_ONCE].tolist()
        (shown,) = store.read("shown_known", people=asked)[0]
        known[places(_numbers(shown), people)] = True
    return known


def _days(numbers: Ids, *, unknown: int = 0) -> Days:
    """Years, months and days as days: the first of each; 0 as what stands for an unknown one."""
    whole = np.where(
        numbers < 10_000, numbers * 10_000 + 101, np.where(numbers < 1_000_000, numbers * 100 + 1, numbers)
    )
    return np.where(numbers == 0, unknown, whole).astype(np.int32)
