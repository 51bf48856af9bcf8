"""Ways between people who are far apart, in companies of many: the same that a plain search over all of it finds."""

from itertools import combinations, pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import networkx as nx  # type: ignore[import-untyped]
import pytest

from expertise.facts import Saying
from expertise.models import EVERYONE
from expertise.reach import MOST_STEPS, MOST_WAYS, PREFERENCE, reach
from tests.reach.small import SOURCE, Small, only, person_id

PEOPLE = [f"Person {number:02}" for number in range(60)]
KINDS = ("project", "document", "group")
HIDDEN = only(PEOPLE[-1])
"""What is said for this audience is seen by that person, who never asks, and by whom it is said of."""


class Wide:
    """A random company: in a store, and as the plain graph of what everyone may see in it."""

    def __init__(self, path: Path, chance: Random) -> None:
        self.small = Small(path)
        self.seen = nx.Graph()
        self.hidden: list[tuple[int, int, str]] = []
        managers = {PEOPLE[at]: PEOPLE[chance.randrange(at)] for at in range(1, 60, 5)}
        self.small.people(*PEOPLE, managers=managers)
        self.seen.add_nodes_from(person_id(name) for name in PEOPLE)
        for name, manager in managers.items():
            self._join(person_id(name), person_id(manager), "manager")
        self.small.put(*self._contacts(chance), *self._members(chance))

    def _contacts(self, chance: Random) -> list[Saying]:
        said = []
        for _ in range(34):
            one, other = (person_id(name) for name in chance.sample(PEOPLE[:-1], 2))
            how = chance.choices(("agreed", "hidden", "asked"), (8, 2, 3))[0]
            said.append(Saying(one, "contact", other, SOURCE, None, EVERYONE))
            if how != "asked":
                said.append(Saying(other, "contact", one, SOURCE, None, HIDDEN if how == "hidden" else EVERYONE))
        in_force = {(one.person, one.target): one for one in said}  # of what is said twice, the last
        for a, b in combinations((person_id(name) for name in PEOPLE), 2):
            halves = [in_force[pair] for pair in ((a, b), (b, a)) if pair in in_force]
            hiding = [half.person for half in halves if half.audience == HIDDEN]
            if len(halves) == 2 and not hiding:
                self._join(a, b, "contact")
            elif len(halves) == 2 and len(hiding) == 1:
                self.hidden.append((hiding[0], b if hiding[0] == a else a, "contact"))
        return said

    def _members(self, chance: Random) -> list[Saying]:
        said = []
        for number in range(24):
            kind, restricted = KINDS[number % 3], number % 8 == 7
            thing = self.small.thing(kind, f"Thing {number}", audience=HIDDEN if restricted else EVERYONE)
            for name in chance.sample(PEOPLE[:-1], 3):
                hidden = chance.random() < 0.15
                said.append(Saying(person_id(name), kind, thing, SOURCE, None, HIDDEN if hidden else EVERYONE))
                if hidden and not restricted:
                    self.hidden.append((person_id(name), thing, kind))
                elif not restricted:
                    self._join(person_id(name), thing, kind)
        return said

    def _join(self, one: int, other: int, kind: str) -> None:
        _add(self.seen, one, other, kind)

    def expected(self, start: int, goal: int) -> list[tuple[int, ...]]:
        """The nodes of the ways, found by looking at all shortest ones; of two edges between two people, one counts."""
        seen = self.seen.copy()
        for one, other, kind in self.hidden:
            if one == start:
                _add(seen, one, other, kind)
        if not nx.has_path(seen, start, goal):
            return []
        ways = [tuple(way) for way in nx.all_shortest_paths(seen, start, goal)]
        if len(ways[0]) - 1 > MOST_STEPS:
            return []
        ways.sort(key=lambda way: ([seen.edges[edge]["place"] for edge in pairwise(way)], way))
        found: list[tuple[int, ...]] = []
        for way in ways:
            if len(found) < MOST_WAYS and not any(set(way[1:-1]) & set(other) for other in found):
                found.append(way)
        return found


def _add(graph: nx.Graph, one: int, other: int, kind: str) -> None:
    before = graph.get_edge_data(one, other, {"place": PREFERENCE[kind]})
    graph.add_edge(one, other, place=min(before["place"], PREFERENCE[kind]))


@pytest.mark.embedded
@pytest.mark.parametrize("seed", range(6))
def test_ways_over_many_steps_are_the_shortest_that_there_are(seed: int) -> None:
    assert {3, 4, 5, 6} <= lengths_of_ways(Random(seed), pairs=60)


@pytest.mark.compared
def test_a_server_walks_the_shortest_ways_that_there_are() -> None:
    assert {3, 4, 5, 6} <= lengths_of_ways(Random(6), pairs=60)


def lengths_of_ways(chance: Random, *, pairs: int) -> set[int]:
    """How long the ways between some people are, each of them a shortest one."""
    with TemporaryDirectory() as folder:
        wide = Wide(Path(folder) / "wide.db", chance)
        lengths: set[int] = set()
        for _ in range(pairs):
            one, other = chance.sample(PEOPLE[:-1], 2)
            found = reach(wide.small.graph, wide.small.viewer(one), person_id(other))
            ways = [tuple(step.node.id for step in way.steps) for way in found]
            expected = wide.expected(person_id(one), person_id(other))
            if expected and len(expected[0]) == 2:
                ways = ways[:1]  # a contact who is the manager as well is two ways
            assert ways == expected
            lengths.update(len(way) - 1 for way in ways)
        wide.small.close()
    return lengths
