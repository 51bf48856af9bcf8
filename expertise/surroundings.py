"""What leads on from people and from what they share: where a way may lead, and which of it a viewer may see."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from expertise.models import THINGS, Link, Viewer
from expertise.store import Asked, Row, Transaction

MOST_PEOPLE = 200
"""Who shares something with more people than this knows few of them: that is no way."""
BACK = {"manager": "managed", "managed": "manager"}


class Tie(NamedTuple):
    """An edge on to another node: contact, manager, managed, project, document or group."""

    kind: str
    other: int

    def back_to(self, node: int) -> "Tie":
        """The same edge as the other end knows it."""
        return Tie(BACK.get(self.kind, self.kind), node)


Edge = tuple[int, Tie]
"""A node and a tie that leads on from it."""


class Surroundings:
    """The ties of nodes, read once. Either end knows its half of a tie; both halves are needed.

    What is said is read whoever may see it, because that is quick; `hidden` tells what of it is not there for the viewer, and
    what was forgotten is as if it had never been said. A node that the viewer may see too many people share has no ties,
    unless it is one of the two `ends`.
    """

    def __init__(self, facts: Transaction, viewer: Viewer, ends: tuple[int, int]) -> None:
        self.links: dict[int, Link] = {}
        self._facts = facts
        self._viewer = viewer
        self._ends = ends
        self._ties: dict[int, set[Tie]] = {}
        self._things: set[int] = set()

    def begin(self) -> None:
        """Reads the two ends: their links, where they are here, and their ties."""
        asked = {"people": sorted({*self._ends})}
        named, said = self._facts.read_several(("people", asked), ("ties_said_by_people", asked))
        self._ties.update({one: set() for one in self._ends})
        self._keep_links(named)
        self._keep_ties(said)

    def beyond(self, nodes: Collection[int]) -> set[int]:
        """The nodes that these nodes know of."""
        self._read(nodes)
        return {tie.other for node in nodes for tie in self._ties[node]}

    def joined(self, nodes: Collection[int], *levels: Collection[int]) -> set[int]:
        """Those of the nodes from which ties lead to others of every one of these levels."""
        self._read(nodes)
        near = {tie.other for node in nodes for tie in self._ties[node]}
        self._read({other for level in levels for other in near.intersection(level)})
        joined = set(nodes)
        for level in levels:
            joined = {node for node, _ in self.ties(joined, level)}
        return joined

    def ties(self, nodes: Collection[int], to: Collection[int]) -> list[Edge]:
        """The ties that lead from these nodes to those others."""
        self._read(nodes)
        near = [(node, tie) for node in nodes for tie in self._ties[node] if tie.other in to]
        self._read({tie.other for _, tie in near})
        return [(node, tie) for node, tie in near if tie.back_to(node) in self._ties[tie.other]]

    def in_common(self, there: Collection[int], back: Collection[int]) -> set[int]:
        """The nodes to which `there` may lead and that `back` holds or may lead to as well: a few of very many."""
        _, things = self._apart({*there, *back})
        unknown = [thing for thing in things if thing not in self._ties]
        large, rows = self._facts.read_several(
            ("things_of_many", {"things": unknown, "limit": MOST_PEOPLE}), self._asked_in_common(there, back)
        )
        if large:
            self._read([row["thing"] for row in large])
            name, params = self._asked_in_common(there, back)
            rows = self._facts.read(name, **params)
        self._things.update(row["node"] for row in rows if row["is_thing"])
        return {row["node"] for row in rows}

    def hidden(self, edges: Iterable[Edge]) -> set[Edge]:
        """Those of the ties that are not there, or not for the viewer."""
        looked = set(edges)
        said = {edge: self._sayings(edge) for edge in looked}
        sayings = sorted({saying for some in said.values() for saying in some})
        asked = {"sayings": sayings, "viewer": self._viewer.person, "audiences": list(self._viewer.audiences)}
        named = self._asked_for_links({end for node, tie in looked for end in (node, tie.other)})
        rows, *links = self._facts.read_several(("ties_seen", asked), *named)
        self._keep_links(*links)
        seen = {tuple(row) for row in rows}
        return {edge for edge in looked if not (self._are_here(edge) and seen.issuperset(said[edge]))}

    def forget(self, edges: Iterable[Edge]) -> None:
        """Takes ties away."""
        for node, tie in edges:
            for end, (kind, other) in ((node, tie), (tie.other, tie.back_to(node))):
                self._ties[end].discard(Tie(kind, other))

    def _sayings(self, edge: Edge) -> list[tuple[int, str, int]]:
        """What must be said, and seen, for a tie to be there: nothing of who reports to whom, both of contacts."""
        node, (kind, other) = edge
        if kind in BACK:
            return []
        if kind in THINGS:
            return [(other, kind, node) if node in self._things else (node, kind, other)]
        return [(node, kind, other), (other, kind, node)]

    def _are_here(self, edge: Edge) -> bool:
        """Whether both ends are: people who have not left, things of that kind that the viewer may see."""
        node, tie = edge
        here = self.links.get(node), self.links.get(tie.other)
        return all(link is not None and link.type in ("person", tie.kind) for link in here)

    def _asked_for_links(self, nodes: set[int]) -> list[Asked]:
        people, things = self._apart(nodes - self.links.keys())
        of_things = ("things_named", {"things": things, "audiences": list(self._viewer.audiences)})
        return [("people", {"people": people}), of_things]

    def _keep_links(self, people: Iterable[Row], things: Iterable[Row] = ()) -> None:
        for row in people:
            self.links[row["id"]] = Link("person", row["id"], row["name"])
        for row in things:
            self.links[row["id"]] = Link(row["type"], row["id"], row["name"], row["url"])

    def _asked_in_common(self, there: Collection[int], back: Collection[int]) -> Asked:
        people_there, things_there = self._apart(node for node in there if self._ties.get(node) != set())
        people_back, things_back = self._apart(node for node in back if self._ties.get(node) != set())
        return "ties_said_in_common", {
            "people_there": people_there, "things_there": things_there,
            "people_back": people_back, "things_back": things_back,
        }  # fmt: skip

    def _apart(self, nodes: Iterable[int]) -> tuple[list[int], list[int]]:
        """The people and the things of the nodes."""
        people = set(nodes)
        things = self._things & people
        return sorted(people - things), sorted(things)

    def _read(self, nodes: Collection[int]) -> None:
        new = {node for node in nodes if node not in self._ties}
        if not new:
            return
        self._ties.update({node: set() for node in new})
        people, things = self._apart(new)
        self._keep_ties(*self._facts.read_several(
            ("ties_said_by_people", {"people": people}),
            ("ties_said_of_things", {"things": things, "limit": MOST_PEOPLE + 1}),
        ))  # fmt: skip
        for node in new.difference(self._ends):
            if len(self._ties[node]) > MOST_PEOPLE:
                self._ties[node] = self._of_thing(node) if node in self._things else self._of_person(node)

    def _keep_ties(self, of_people: Iterable[Row], of_things: Iterable[Row] = ()) -> None:
        for node, kind, other in of_people:
            self._ties[node].add(Tie(kind, other))
            if kind in THINGS:
                self._things.add(other)
        for node, kind, other in of_things:
            self._ties[node].add(Tie(kind, other))

    def _of_thing(self, thing: int) -> set[Tie]:
        """The ties of a thing of which more people are said to be than may be: none, or only those that the viewer may see."""
        rows = self._facts.read(
            "people_seen_in_thing", thing=thing, limit=MOST_PEOPLE + 1,
            viewer=self._viewer.person, audiences=list(self._viewer.audiences),
        )  # fmt: skip
        kind = next(iter(self._ties[thing])).kind
        return set() if len(rows) > MOST_PEOPLE else {Tie(kind, row["person"]) for row in rows}

    def _of_person(self, person: int) -> set[Tie]:
        """The ties of a person with many: none, where too many people report to them or are their contacts."""
        kinds = [tie.kind for tie in self._ties[person]]
        if kinds.count("managed") > MOST_PEOPLE:
            managed = [tie.other for tie in self._ties[person] if tie.kind == "managed"]
            if len(self._facts.read("people", people=managed)) > MOST_PEOPLE:
                return set()
        if kinds.count("contact") <= MOST_PEOPLE:
            return self._ties[person]
        contacts = self._facts.read(
            "contacts_of_person", person=person, viewer=self._viewer.person, audiences=list(self._viewer.audiences)
        )
        return set() if len(contacts) > MOST_PEOPLE else self._ties[person]
