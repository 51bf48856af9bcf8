"""The shortest ways between two people where a server walks them: leg by leg, as far as a viewer may see them."""

from expertise.models import Link, Viewer
from expertise.store import Row, Transaction
from expertise.surroundings import MOST_PEOPLE, Edge, Tie


class Walk:
    """A walk from the viewer to somebody else. `links` are those of the nodes it came by."""

    def __init__(self, facts: Transaction, viewer: Viewer, goal: int) -> None:
        self.links: dict[int, Link] = {}
        self._facts = facts
        self._viewer = viewer
        self._goal = goal
        self._without: set[int] = set()
        self._unsaid: set[Edge] = set()

    def legs(self) -> list[list[Edge]]:
        """The edges of all shortest ways, leg by leg, but for those that are not there for the viewer: so it may be that none of
        the ways is whole. What is not there is left aside the next time. An empty list where no way is left.
        """
        people, rows = self._facts.read_several(("people", {"people": [self._goal]}), (
            "ties_on_ways", {
                "viewer": self._viewer.person, "goal": self._goal, "audiences": list(self._viewer.audiences), "many": MOST_PEOPLE,
                "without": sorted(self._without), "unsaid": sorted((node, *tie) for node, tie in self._unsaid),
            }
        ))  # fmt: skip
        self.links = {row["id"]: Link("person", row["id"], row["name"]) for row in people}
        self.links |= {row["node"]: Link(row["type"], row["node"], row["name"], row["url"]) for row in rows}
        there = {_edge(row) for row in rows if row["is_seen"]}
        closed = {row["node"] for row in rows if not row["may_lead"]}
        self._without |= closed
        self._unsaid |= {_edge(row) for row in rows} - there
        return [
            [edge for edge in leg if edge in there and closed.isdisjoint((edge[0], edge[1].other))]
            for leg in self._all_legs(rows)
        ]

    def _all_legs(self, rows: list[Row]) -> list[list[Edge]]:
        onward: dict[int, set[Edge]] = {}
        for row in rows:
            onward.setdefault(row["node"], set()).add(_edge(row))
        legs, level, passed = [], {self._viewer.person}, {self._viewer.person}
        while rows and level and self._goal not in passed:
            legs.append([edge for node in level for edge in onward[node] if edge[1].other not in passed])
            level = {edge[1].other for edge in legs[-1]}
            passed |= level
        return legs


def _edge(row: Row) -> Edge:
    return row["node"], Tie(row["kind"], row["other"])
