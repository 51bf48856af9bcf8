"""A server plans a question when it is first asked, for seconds: so what people ask is asked once before they come."""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from expertise.asking import LONGEST_QUERY
from expertise.audience import viewer_of
from expertise.connect import choose
from expertise.curation import merge
from expertise.decisions import COMMUNITY_MANAGER
from expertise.errors import ExpertiseError
from expertise.find import Question, find
from expertise.graph import Graph
from expertise.models import Viewer
from expertise.own import hide, remove
from expertise.profile import profile
from expertise.reach import reach
from expertise.store import Store, Transaction
from expertise.store.port import Values
from expertise.store.taken_back import taken_back

Answer = TypeVar("Answer")

PEOPLE = 20
"""So many people are looked at, of whom one does not say yet what most people do."""
MANY, FEW = 1 << 62, 50
"""Fewer people than these have a skill that is looked for, and those that are merged."""

_log = logging.getLogger("expertise")


def rehearse(graph: Graph) -> None:
    """Asks what people ask, and changes what they change, all of which is taken back before anybody sees it."""
    try:
        _play(replace(graph, store=_TakenBack(graph.store)))
    except ExpertiseError as error:
        _log.warning("The server has not planned all that people ask: %s", error)


def _play(graph: Graph) -> None:
    people = [row["person"] for row in graph.store.read("ids_of_people", after=0, limit=PEOPLE)]
    popular, rare = (graph.store.read("skills_held", people=most, after=0, limit=2) for most in (MANY, FEW))
    if not people or len(rare) < 2:
        return
    viewer, skill = viewer_of(graph.store, people[0]), popular[0]["skill"]
    label = graph.vocabulary.known_to(viewer).entries([skill])[skill].label
    _look_around(graph, viewer, label, people)
    for person in people:
        if choose(graph, viewer_of(graph.store, person), label, skill=skill).undo:
            break
    curator = replace(viewer, roles=frozenset({COMMUNITY_MANAGER}))
    merge(graph, curator, rare[0]["skill"], rare[1]["skill"], why="rehearsed")


def _look_around(graph: Graph, viewer: Viewer, label: str, people: Sequence[int]) -> None:
    graph.vocabulary.suggest(viewer, label[:2])
    find(graph, viewer, Question(label))
    for said in next(
        (page.documents[:1] for page in map(partial(profile, graph, viewer), people) if page.documents), ()
    ):
        find(graph, viewer, Question(said.label[:LONGEST_QUERY]))
    reach(graph, viewer, people[-1])
    own = profile(graph, viewer, viewer.person)
    for said in [fact for fact in own.facts if fact.kind == "skill"][:1]:
        hide(graph, viewer, said.kind, said.target or 0)
        remove(graph, viewer, said.kind, said.target or 0)


class _TakenBack:
    """A store of which every transaction is taken back when it is done."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.is_embedded = store.is_embedded
        self.read, self.read_several = store.read, store.read_several
        self.fill, self.turn, self.close = store.fill, store.turn, store.close

    @property
    def commits(self) -> int:
        """Those of the store."""
        return self._store.commits

    def write(self, question: str, rows: Iterable[Values], /) -> None:
        """Writes what is taken back."""
        self.transact(lambda facts: facts.write(question, rows))

    def transact(self, work: Callable[[Transaction], Answer], /) -> Answer:
        """What `work` answers."""
        return taken_back(self._store, work)
