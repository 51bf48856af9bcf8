"""What everyone may see of an organisation, kept in memory for as long as nothing is written to its store, and a minute longer
by a server: what somebody has hidden counts in its figures for no longer than that."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import RLock, Thread
from typing import Literal, TypeVar
from weakref import WeakKeyDictionary, WeakSet

from expertise.errors import ExpertiseError
from expertise.graph import Graph
from expertise.silos.arrays import Placements, SkillCounts, Ties
from expertise.silos.reading import read_experience, read_placements, read_ties
from expertise.store import Store

T = TypeVar("T")
Family = Literal["arrays", "counted", "answer"]
MOST: dict[Family, int] = {"arrays": 4, "counted": 3, "answer": 64}
"""How many of each family are kept: a scope counted out is tens of megabytes, an answer some kilobytes."""
LATELY = timedelta(minutes=1)
"""What was read no longer ago answers a server while it reads anew."""


class Seen:
    """The arrays of a store as of one turn, each read when it is first asked for, and what was worked out of them."""

    def __init__(self, store: Store, turn: int, as_of: datetime) -> None:
        self.store, self.turn, self.as_of = store, turn, as_of
        self._lock = RLock()
        self._kept: dict[Family, dict[object, object]] = {family: {} for family in MOST}

    @property
    def ties(self) -> Ties:
        """Who is tied to whom."""
        return self.once("arrays", "ties", lambda: read_ties(self.store))

    @property
    def experience(self) -> SkillCounts:
        """How many people of a division have worked on a skill."""
        return self.once("arrays", "experience", lambda: read_experience(self.store, self.ties.tree))

    @property
    def placements(self) -> Placements:
        """Where people were before."""
        return self.once("arrays", "placements", lambda: read_placements(self.store, self.ties))

    def read(self) -> tuple[Ties, SkillCounts]:
        """What a map needs, so that nobody waits for it later."""
        return self.ties, self.experience

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
_meanwhile: WeakSet[Store] = WeakSet()
_at_it: WeakSet[Store] = WeakSet()
_lock = RLock()
_log = logging.getLogger("expertise")


def seen(graph: Graph) -> Seen:
    """What everyone may see now; of a server, of up to a minute ago while what was written since is read."""
    store, now = graph.store, graph.now()
    turn = store.turn()
    with _lock:
        held = _seen.get(store)
        if held is None or (held.turn != turn and (store not in _meanwhile or now - held.as_of >= LATELY)):
            held = _seen[store] = Seen(store, turn, now)
        elif held.turn == turn:
            held.as_of = now
        elif store not in _at_it:
            _at_it.add(store)
            Thread(target=_read_beside, args=(Seen(store, turn, now),), daemon=True).start()
        return held


def answer_meanwhile(graph: Graph) -> None:
    """From now on answers are as up to a minute ago until what was written is read: nobody waits who goes on looking around."""
    _meanwhile.add(graph.store)


def _read_beside(fresh: Seen) -> None:
    try:
        fresh.read()
        with _lock:
            _seen[fresh.store] = fresh
    except ExpertiseError as error:
        _log.warning("What ties people could not be read: %s", error)
    finally:
        _at_it.discard(fresh.store)
