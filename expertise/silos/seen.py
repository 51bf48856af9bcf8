"""What everyone may see of an organisation, kept in memory for as long as nothing is written to its store."""

from collections.abc import Callable
from threading import RLock
from typing import Literal, TypeVar
from weakref import WeakKeyDictionary

from expertise.graph import Graph
from expertise.silos.arrays import Experience, Placements, Ties
from expertise.silos.reading import read_experience, read_placements, read_ties
from expertise.store import Store

T = TypeVar("T")
Family = Literal["arrays", "counted", "answer"]
MOST: dict[Family, int] = {"arrays": 4, "counted": 3, "answer": 64}
"""How many of each family are kept: a scope counted out is tens of megabytes, an answer some kilobytes."""


class Seen:
    """The arrays of a store as of one turn, each read when it is first asked for, and what was worked out of them."""

    def __init__(self, store: Store, turn: int) -> None:
        self.turn = turn
        self._store = store
        self._lock = RLock()
        self._kept: dict[Family, dict[object, object]] = {family: {} for family in MOST}

    @property
    def ties(self) -> Ties:
        """Who is tied to whom."""
        return self.once("arrays", "ties", lambda: read_ties(self._store))

    @property
    def experience(self) -> Experience:
        """How many people of a division have worked on a skill."""
        return self.once("arrays", "experience", lambda: read_experience(self._store, self.ties.tree))

    @property
    def placements(self) -> Placements:
        """Where people were before."""
        return self.once("arrays", "placements", lambda: read_placements(self._store, self.ties))

    def once(self, family: Family, what: object, work: Callable[[], T]) -> T:
        """What `work` gives, which is done once for each `what` (anything that can be a key); the oldest are forgotten."""
        with self._lock:
            kept = self._kept[family]
            if what not in kept:
                made = work()
                if len(kept) >= MOST[family]:
                    del kept[next(iter(kept))]
                kept[what] = made
            return kept[what]  # type: ignore[return-value]


_seen: WeakKeyDictionary[Store, Seen] = WeakKeyDictionary()
_lock = RLock()


def seen(graph: Graph) -> Seen:
    """What everyone may see now; of an earlier turn only where nothing was written since."""
    turn = graph.store.turn()
    with _lock:
        held = _seen.get(graph.store)
        if held is None or held.turn != turn:
            held = _seen[graph.store] = Seen(graph.store, turn)
        return held
