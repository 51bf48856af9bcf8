"""What leads on from people and from what they share, read from the store once, as far as a viewer may see it."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from expertise.models import THINGS, Viewer
from expertise.store import Row, Transaction

MOST_PEOPLE = 200
"""Who shares something with more people than this knows few of them: that is no way."""
ALL = -1
BACK = {"manager": "managed", "managed": "manager"}


class Tie(NamedTuple):
    """An edge on to another node: contact, manager, managed, project, document or group."""

    kind: str
    other: int

    def back_to(self, node: int) -> "Tie":
        """The same edge as the other end knows it."""
        return Tie(BACK.get(self.kind, self.kind), node)


class Surroundings:
    """The ties of nodes. Either end knows its half of a tie; it is there when both ends know of it.

    A node that too many people share has no ties, unless it is one of the two `ends`.
    """

    def __init__(self, facts: Transaction, viewer: Viewer, ends: Collection[int]) -> None:
        self._facts = facts
        self._viewer = viewer
        self._ends = frozenset(ends)
        self._ties: dict[int, set[Tie]] = {}
        self._things: set[int] = set()

    def beyond(self, nodes: Collection[int]) -> set[int]:
        """The nodes that these nodes know of."""
        self._read(nodes)
        return {tie.other for node in nodes for tie in self._ties[node]}

    def joined(self, nodes: Collection[int], to: Collection[int]) -> set[int]:
        """Those of the nodes from which a tie is there to one of the others."""
        return {node for node, _ in self.ties(nodes, to)}

    def ties(self, nodes: Collection[int], to: Collection[int]) -> list[tuple[int, Tie]]:
        """The ties that are there from these nodes to those others."""
        self._read(nodes)
        near = [(node, tie) for node in nodes for tie in self._ties[node] if tie.other in to]
        self._read({tie.other for _, tie in near})
        return [(node, tie) for node, tie in near if tie.back_to(node) in self._ties[tie.other]]

    def forget(self, node: int, tie: Tie) -> None:
        """Takes a tie away."""
        self._ties[node].discard(tie)

    def _read(self, nodes: Collection[int]) -> None:
        new = [node for node in nodes if node not in self._ties]
        if not new:
            return
        things = [node for node in new if node in self._things]
        ends = [node for node in new if node in self._ends]
        people = [node for node in new if node not in self._things and node not in self._ends]
        self._ties.update({node: set() for node in new})
        self._read_people(ends, limit=ALL)
        self._read_people(people, limit=MOST_PEOPLE + 1)
        self._read_things(things)
        for node in (*people, *things):
            if self._crowded(node):
                self._ties[node] = set()

    def _read_people(self, people: list[int], *, limit: int) -> None:
        if not people:
            return
        rows = self._facts.read(
            "ties_of_people", people=people, viewer=self._viewer.person, audiences=list(self._viewer.audiences)
        )
        self._things.update(row["other"] for row in rows if row["kind"] in THINGS)
        self._keep(rows)
        self._keep(self._facts.read("ties_of_managers", people=people, limit=limit))

    def _read_things(self, things: list[int]) -> None:
        if things:
            self._keep(self._facts.read(
                "ties_of_things", things=things, limit=MOST_PEOPLE + 1,
                viewer=self._viewer.person, audiences=list(self._viewer.audiences),
            ))  # fmt: skip

    def _keep(self, rows: Iterable[Row]) -> None:
        for node, kind, other in rows:
            self._ties[node].add(Tie(kind, other))

    def _crowded(self, node: int) -> bool:
        ties = self._ties[node]
        if len(ties) <= MOST_PEOPLE:
            return False
        if node in self._things:
            return True
        kinds = [tie.kind for tie in ties]
        if kinds.count("contact") <= MOST_PEOPLE:
            return kinds.count("managed") > MOST_PEOPLE
        contacts = self._facts.read(
            "contacts_of_person", person=node, viewer=self._viewer.person, audiences=list(self._viewer.audiences)
        )
        return len(contacts) > MOST_PEOPLE or kinds.count("managed") > MOST_PEOPLE
