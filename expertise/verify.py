"""Whether what is derived agrees with the facts, and making it agree again."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from expertise.evidence import PEOPLE_AT_ONCE, held_and_due, refresh
from expertise.graph import Graph
from expertise.store import Transaction


@dataclass(frozen=True, slots=True)
class Verified:
    """How many people were looked at, how many had evidence or contacts astray, and how many counts of experience were astray."""

    people: int
    people_astray: int
    experience_astray: int
    rebuilt: bool


def verify(graph: Graph, *, rebuild: bool, progress: Callable[[int], None] = lambda _: None) -> Verified:
    """Compares what is derived with the facts; `rebuild` puts right what is astray, some people at a time.

    `progress` hears how many people have been looked at.
    """

    seen, astray, after = 0, 0, 0
    compared = partial(_compared if graph.store.is_embedded else _compared_on_server, rebuild=rebuild)
    while people := [row["person"] for row in graph.store.read("ids_of_people", after=after, limit=PEOPLE_AT_ONCE)]:
        astray += len(graph.store.transact(partial(compared, people=people)))
        seen, after = seen + len(people), people[-1]
        progress(seen)
    counts = graph.store.transact(partial(_recounted, rebuild=rebuild))
    return Verified(seen, astray, counts, rebuild and bool(astray or counts))


def _compared(facts: Transaction, *, people: list[int], rebuild: bool) -> set[int]:
    wrong = _astray(facts, people)
    if wrong and rebuild:
        refresh(facts, wrong)
    return wrong


def _compared_on_server(facts: Transaction, *, people: list[int], rebuild: bool) -> set[int]:
    """The same, and who is joined to whom there because both say that they are contacts."""
    wrong = {row["person"] for row in facts.read("contacts_astray", people=people)}
    if wrong and rebuild:
        facts.write("join_contacts", [{"person": person} for person in sorted(wrong)])
    return wrong | _compared(facts, people=people, rebuild=rebuild)


def _recounted(facts: Transaction, *, rebuild: bool) -> int:
    wrong = facts.read("experience_astray")
    if wrong and rebuild:
        facts.write("recount_skill", [(skill,) for skill in sorted({row["skill"] for row in wrong})])
    return len(wrong)


def _astray(facts: Transaction, people: list[int]) -> set[int]:
    is_stored, should_be = held_and_due(facts, people, None)
    return {key[0] for key in is_stored.keys() | should_be.keys() if is_stored.get(key) != should_be.get(key)}
