"""Contacts: two people who both said so."""

from dataclasses import replace

from expertise import facts as said
from expertise.audience import audience_for
from expertise.errors import Invalid, NotFound
from expertise.facts import OWN, Saying
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.models import EVERYONE, Viewer
from expertise.own import remove
from expertise.store import Transaction


def ask(graph: Graph, viewer: Viewer, person: int, *, audience: str = EVERYONE) -> bool:
    """Marks somebody as the viewer's contact; True when both have said so by now. Saying it twice changes nothing.

    Until the other agrees, nobody but the two can see it. Raises `NotFound` and `Invalid`.
    """
    if person == viewer.person:
        raise Invalid("you are no contact of your own.", where="person")
    seen_by = audience_for(viewer, audience)
    at = graph.now().isoformat()

    def work(facts: Transaction) -> bool:
        if not facts.read("people", people=[person]):
            raise NotFound("person", id_text(person))
        if said.own_saying(facts, viewer.person, "contact", person) is None:
            said.put(facts, [Saying(viewer.person, "contact", person, OWN, None, seen_by, since=at[:10], at=at)])
            if (word := said.word(facts, viewer.person, "contact", person)).refused:
                said.put_word(facts, replace(word, refused=0))
        held = facts.read("viewer", person=viewer.person)
        return any((row["kind"], row["id"]) == ("contacts", person) for row in held)

    return graph.store.transact(work)


def drop(graph: Graph, viewer: Viewer, person: int) -> None:
    """Ends a contact, takes the viewer's question back, or says no to the other's. Raises `NotFound` when there is none.

    Who still calls the viewer a contact is not shown as asking any more.
    """

    def work(facts: Transaction) -> None:
        if not _asks(facts, person, viewer.person):
            remove(graph, viewer, "contact", person)
        if _asks(facts, person, viewer.person):
            said.put_word(facts, replace(said.word(facts, viewer.person, "contact", person), refused=1))

    graph.store.transact(work)


def _asks(facts: Transaction, other: int, person: int) -> bool:
    return any(row["id"] == other for row in facts.read("asked_by", person=person))
