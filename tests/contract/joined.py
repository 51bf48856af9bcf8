"""Who is joined to whom on a server because both call the other a contact: as it is kept, and as it follows from what is said."""

from typing import Any

from neo4j import Driver

from expertise.store import Store
from expertise.store.sqlite import SqliteStore

KEPT = """
MATCH (one)-[c:IN_CONTACT]->(other)
RETURN one.id, other.id, c.audience, c.returned_to
"""
Joined = list[tuple[int, int, str, str]]
"""Two people, the smaller id first, with who may see what the one says, and who may see what the other does."""


def kept_joined(driver: Driver) -> Joined:
    """The edges of the server, however many there are of two people."""
    return sorted((row[0], row[1], row[2], row[3]) for row in driver.execute_query(KEPT).records)


def said_joined(store: Store) -> Joined:
    """The same, worked out the slow and plain way from whole tables of an embedded store."""
    assert isinstance(store, SqliteStore)
    held = store._connection()
    of_contacts = held.execute("SELECT * FROM words WHERE kind = 'contact'").fetchall()
    words = {(row["person"], row["target"]): row for row in of_contacts}
    first: dict[tuple[int, int], Any] = {}
    for row in held.execute("SELECT * FROM facts WHERE kind = 'contact' ORDER BY source DESC"):
        first[row["person"], row["target"]] = row
    seen_by: dict[tuple[int, int], str] = {}
    for (person, target), row in first.items():
        word = words.get((person, target)) if row["source"] else None
        if not (word and word["refused"]):
            seen_by[person, target] = (word and word["audience"]) or row["restricted_to"] or "everyone"
    both = sorted((one, other) for one, other in seen_by if one < other and (other, one) in seen_by)
    return [(one, other, seen_by[one, other], seen_by[other, one]) for one, other in both]
