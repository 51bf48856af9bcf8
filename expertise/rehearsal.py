"""A server plans a question when it is first asked, for seconds: so what people ask is asked once before they come."""

import logging
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from threading import Event
from typing import TypeVar

from expertise.asking import LONGEST_QUERY
from expertise.audience import viewer_of
from expertise.connect import choose
from expertise.curation import merge, undo
from expertise.decisions import COMMUNITY_MANAGER
from expertise.errors import ExpertiseError, NotFound
from expertise.facts import OWN, Saying, in_step, put
from expertise.find import Question, find
from expertise.graph import Graph
from expertise.models import EVERYONE, Viewer
from expertise.own import hide, remove
from expertise.profile import profile
from expertise.reach import reach
from expertise.store import Store, Transaction
from expertise.store.port import Values
from expertise.store.taken_back import taken_back

Answer = TypeVar("Answer")

PEOPLE = 20
"""So many people are looked at, of whom one does not say yet what most people do."""
SKILLS = 20
"""So many are looked for: what is asked depends on who has a skill, and on what is said of it."""
MANY, FEW = 1 << 62, 500
"""Fewer people than these have a skill that is looked for, and those that are merged."""
WHY = "rehearsed"
AGAIN = 60.0
"""Seconds: so old may be what a server goes by to answer; looking costs it half a second where nothing is due."""

_log = logging.getLogger("expertise")


def rehearse(graph: Graph) -> None:
    """Asks what people ask, and changes what they change, all of which is taken back before anybody sees it."""
    try:
        graph.store.plan()
        _play(replace(graph, store=_TakenBack(graph.store)))
    except ExpertiseError as error:
        _log.warning("The server has not planned all that people ask: %s", error)


def stay_rehearsed(graph: Graph, ended: Event) -> None:
    """Rehearses, and from then on has the server plan, beside those who ask, what would be planned while they wait."""
    rehearse(graph)
    while not ended.wait(AGAIN):
        try:
            graph.store.plan()
        except ExpertiseError as error:
            _log.warning("The server answers as it planned before: %s", error)


def _play(graph: Graph) -> None:
    people = [row["person"] for row in graph.store.read("ids_of_people", after=0, limit=PEOPLE)]
    popular, rare = (graph.store.read("skills_held", people=most, after=0, limit=SKILLS) for most in (MANY, FEW))
    if not people or len(rare) < 2:
        return
    viewer = viewer_of(graph.store, people[0])
    known = graph.vocabulary.known_to(viewer).entries([row["skill"] for row in popular])
    _look_around(graph, viewer, [entry.label for entry in known.values()], people)
    graph.vocabulary.read_again(known)
    skill, entry = next(iter(known.items()))
    for person in people:
        if choose(graph, viewer_of(graph.store, person), entry.label, skill=skill).undo:
            break
    curator = replace(viewer, roles=frozenset({COMMUNITY_MANAGER}))
    one, other = (row["skill"] for row in rare[:2])
    merge(graph, curator, one, other, why=WHY)
    graph.store.transact(lambda facts: _merged_and_parted(facts, graph, curator, one, other))
    with suppress(NotFound):
        undo(graph, curator, 0, why=WHY)  # what it asks first is asked together with the turn to write


def _look_around(graph: Graph, viewer: Viewer, labels: Sequence[str], people: Sequence[int]) -> None:
    for label in labels:
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


def _merged_and_parted(facts: Transaction, graph: Graph, curator: Viewer, one: int, other: int) -> None:
    """Two skills, both of which somebody has, become one, and two again."""
    put(facts, [Saying(curator.person, "skill", skill, OWN, "", EVERYONE) for skill in (one, other)])
    in_step(facts, [curator.person], [one, other])
    undo(graph, curator, merge(graph, curator, one, other, why=WHY).number, why=WHY)


class _TakenBack:
    """A store of which every transaction is taken back when it is done."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.is_embedded = store.is_embedded
        self.read, self.read_several = store.read, store.read_several
        self.fill, self.turn, self.plan, self.close = store.fill, store.turn, store.plan, store.close

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
