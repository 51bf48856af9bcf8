"""Divisions and people out of their tables: who is known already, where they belong, who manages them."""

from collections.abc import Iterator

from expertise.errors import Invalid
from expertise.ids import make_id
from expertise.models import DETAILS
from loaders.audiences import Audiences
from loaders.by_person import ByPerson
from loaders.layout import DivisionRow, PersonRow
from loaders.said import Division, Reading, Somebody

UNKNOWN = "unknown"
UNKNOWN_DIVISION = make_id("division", "", UNKNOWN)


def read_divisions(reading: Reading) -> None:
    """The tree of divisions; one that would be above itself is left without one above it."""
    said, source = reading.said, reading.source.name
    if not reading.folder.has(DivisionRow):
        stored = [Division(*row) for row in reading.graph.store.read("divisions_of_source", source=source)]
        said.nodes.divisions = {one.source_id: one.id for one in stored}
        said.stored_divisions = {one.id: one for one in stored}
        return
    rows: dict[str, DivisionRow] = {}
    for row in reading.folder.rows(DivisionRow):
        if row.id in rows:
            reading.problem(row, "id", f"{row.id[:60]!r} is in line {rows[row.id].line} already.")
        else:
            rows[row.id] = row
    said.nodes.divisions = {id: make_id("division", source, id) for id in rows}
    looped = set(_looped(rows))
    for row in rows.values():
        parent = said.nodes.divisions.get(row.parent)
        if row.parent and parent is None:
            reading.problem(row, "parent", f"there is no division {row.parent[:60]!r}; loaded without one above it.")
        if row.id in looped:
            parent = None
            reading.problem(row, "parent", "it would be above itself; loaded without one above it.")
        id = said.nodes.divisions[row.id]
        said.divisions[id] = Division(id, row.name, parent, row.since or None, row.until or None, source, row.id)


def _looped(rows: dict[str, DivisionRow]) -> Iterator[str]:
    """The divisions that close a circle: one for each circle, where it is met first."""
    settled: set[str] = set()
    for id in rows:
        way: list[str] = []
        at = id
        while at in rows and at not in settled and at not in way:
            way.append(at)
            at = rows[at].parent
        if at in way:
            yield at
        settled.update(way)


def read_people(reading: Reading) -> None:
    """The people, with what the file says of each of them as facts."""
    known = _Known(reading)
    reading.said.nodes.people = dict(known.stored)
    if not reading.folder.has(PersonRow):
        reading.said.facts = ByPerson(len(known.stored))
        return
    lines: dict[str, int] = {}
    rows: list[PersonRow] = []
    nodes: dict[str, int] = {}
    for row in reading.folder.rows(PersonRow):
        if row.id in lines:
            reading.problem(row, "id", f"{row.id[:60]!r} is in line {lines[row.id]} already.")
            continue
        lines[row.id] = row.line
        nodes[row.id] = known.person(row)
        rows.append(row)
    reading.said.nodes.people = nodes
    reading.said.facts = ByPerson(len(rows))
    audiences = Audiences(_divisions_named(reading, rows), {})
    while rows:
        row = rows.pop()
        somebody = _somebody(reading, row)
        if somebody.id in reading.said.people:
            reading.problem(row, "email", "somebody with this e-mail address is loaded from another line already.")
            continue
        reading.said.people[somebody.id] = somebody
        _add_details(reading, row, somebody.id, audiences)


def _divisions_named(reading: Reading, rows: list[PersonRow]) -> dict[str, int]:
    """All divisions by id, those that only people name made from their names."""
    said, source = reading.said, reading.source.name
    for name in {row.division for row in rows if row.division}:
        id = said.nodes.divisions.setdefault(name, make_id("division", source, name))
        if id not in said.divisions:
            known = said.stored_divisions.get(id, Division(id, name, None, None, None, source, name))
            said.divisions[id] = known._replace(until=None)
    if any(not row.division for row in rows):
        nowhere = Division(UNKNOWN_DIVISION, UNKNOWN, None, None, None, "", UNKNOWN)
        said.divisions[UNKNOWN_DIVISION] = nowhere
    return said.nodes.divisions


def _somebody(reading: Reading, row: PersonRow) -> Somebody:
    nodes, source = reading.said.nodes, reading.source.name
    person = nodes.people[row.id]
    manager = nodes.people.get(row.manager)
    if row.manager and manager is None:
        reading.problem(row, "manager", f"there is no person {row.manager[:60]!r}; loaded without a manager.")
    if manager == person:
        manager = None
        reading.problem(row, "manager", "nobody manages themselves; loaded without a manager.")
    return Somebody(
        person, row.id, row.name, nodes.divisions[row.division] if row.division else UNKNOWN_DIVISION, manager,
        row.status != "left", row.email.lower() or None, row.division_since or None,
        rules=person == make_id("person", source, row.id),
    )  # fmt: skip


def _add_details(reading: Reading, row: PersonRow, person: int, audiences: Audiences) -> None:
    default = reading.source.audience(PersonRow)
    for kind in DETAILS:
        text = getattr(row, kind)
        if not text:
            continue
        stated = getattr(row, f"{kind}_audience") or default
        if not stated:
            reading.unseen(row)
            continue
        try:
            audience = audiences.of_person(stated, person)
        except Invalid as error:
            reading.problem(row, f"{kind}_audience", str(error))
            continue
        reading.said.facts.add((person, kind, 0, reading.source.name, text, audience, None, None, None, None))


class _Known:
    """The people that the graph has already: by this source's id, or by an e-mail address that another source has too."""

    def __init__(self, reading: Reading) -> None:
        self._source = reading.source.name
        store = reading.graph.store
        self.stored = {
            row["source_id"]: row["person"] for row in store.read("identities_of_source", source=self._source)
        }
        self._elsewhere = {
            row["email"]: row["person"] for row in store.read("addresses_elsewhere", source=self._source)
        }

    def person(self, row: PersonRow) -> int:
        """The id of the person of this row."""
        stored: int | None = self.stored.get(row.id)
        if stored is not None:
            return stored
        own = make_id("person", self._source, row.id)
        known: int | None = self._elsewhere.get(row.email.lower()) if row.email else None
        return own if known is None else known
