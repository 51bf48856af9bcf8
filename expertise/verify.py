"""Whether what is derived agrees with the facts, and making it agree again."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from expertise.evidence import PEOPLE_AT_ONCE, held_and_due, refresh
from expertise.graph import Graph
from expertise.store import Transaction


@dataclass(frozen=True, slots=True)
class Verified:
    """How many people were looked at, how many had evidence astray, and how many counts of experience were astray."""

    people: int
    people_astray: int
    experience_astray: int
    rebuilt: bool


def verify(graph: Graph, *, rebuild: bool, progress: Callable[[int], None] = lambda _: None) -> Verified:
    """Compares evidence and experience with the facts; `rebuild` puts right what is astray, some people at a time.

    `progress` hears how many people have been looked at.
    """

    seen, astray, after = 0, 0, 0
    while people := [row["person"] for row in graph.store.read("ids_of_people", after=after, limit=PEOPLE_AT_ONCE)]:
        astray += graph.store.transact(partial(_compared, people=people, rebuild=rebuild))
        seen, after = seen + len(people), people[-1]
        progress(seen)
    counts = graph.store.transact(partial(_recounted, rebuild=rebuild))
    return Verified(seen, astray, counts, rebuild and bool(astray or counts))


def _compared(facts: Transaction, *, people: list[int], rebuild: bool) -> int:
    wrong = _astray(facts, people)
    if wrong and rebuild:
        refresh(facts, wrong)
    return len(wrong)


def _recounted(facts: Transaction, *, rebuild: bool) -> int:
    wrong = len(facts.read("experience_astray"))
    if wrong and rebuild:
        facts.write("recount_experience", [{"nothing": None}])
    return wrong


def _astray(facts: Transaction, people: list[int]) -> list[int]:
    is_stored, should_be = held_and_due(facts, people, None)
    return sorted({key[0] for key in is_stored.keys() | should_be.keys() if is_stored.get(key) != should_be.get(key)})
