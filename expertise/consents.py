"""The standing yes: who may be named as somebody who connects divisions. Only the person themselves gives it, or takes it back."""

from collections.abc import Collection

from expertise.graph import Graph
from expertise.models import Viewer
from expertise.ranges import ID_BITS
from expertise.store import Transaction


def allow(graph: Graph, viewer: Viewer) -> None:
    """The viewer may be named from now on; saying it twice changes nothing."""
    graph.store.write("put_consent", [(viewer.person, graph.now().isoformat())])


def withdraw(graph: Graph, viewer: Viewer) -> None:
    """The viewer may not be named any more; saying it twice changes nothing."""
    graph.store.write("drop_consent", [(viewer.person,)])


def those_who_allow(facts: Transaction, people: Collection[int]) -> frozenset[int]:
    """Those of these people who are here and may be named."""
    return frozenset(row["person"] for row in facts.read("consents_among", people=sorted(people)))


def all_who_allow(facts: Transaction) -> frozenset[int]:
    """Everybody who has said that they may be named, those who have left among them."""
    return frozenset(row["person"] for row in facts.read("rows_of_consents", low=0, high=1 << ID_BITS))
