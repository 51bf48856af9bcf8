"""What is said of people: claims, interests, contacts, authors and memberships out of their tables."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from expertise.errors import Invalid
from expertise.models import EVERYONE
from loaders.audiences import Audiences
from loaders.layout import AuthorRow, ClaimRow, ContactRow, InterestRow, MembershipRow
from loaders.said import Reading
from loaders.things import NOT_LOADED

Of = TypeVar("Of", ClaimRow, InterestRow, ContactRow, AuthorRow, MembershipRow)


class Missing(Exception):
    """The row names something that is not there, or cannot be used; `args` are the column and the reason."""


class Claims:
    """Reads the tables of facts, row by row, into what the folder says."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._nodes = reading.said.nodes
        self._audiences = Audiences(self._nodes.divisions, self._nodes.groups)
        self._source = reading.source.name
        self._add = reading.said.facts.add
        self._named = reading.concepts.named

    def read(self) -> None:
        """All of them."""
        self._each(ClaimRow, self._claim)
        self._each(InterestRow, self._interest)
        self._each(ContactRow, self._contact)
        self._each(AuthorRow, self._author)
        self._each(MembershipRow, self._membership)

    def _each(self, table: type[Of], take: Callable[[Of, int, str], None]) -> None:
        default = self._reading.source.audience(table)
        people = self._nodes.people
        for row in self._reading.folder.rows(table):
            person = people.get(row.person)
            stated = row.audience or default
            if person is None:
                self._reading.problem(row, "person", f"there is no person {row.person[:60]!r}.")
            elif not stated:
                self._reading.unseen(row)
            else:
                try:
                    take(row, person, EVERYONE if stated == EVERYONE else self._audiences.of_person(stated, person))
                except Missing as missing:
                    self._reading.problem(row, *missing.args)
                except Invalid as error:
                    self._reading.problem(row, error.where or "audience", str(error))

    def _claim(self, row: ClaimRow, person: int, audience: str) -> None:
        skill, text = self._named(row.skill)
        self._add((person, "skill", skill, self._source, text, audience, row.since or None, None, None, None))

    def _interest(self, row: InterestRow, person: int, audience: str) -> None:
        skill, text = self._named(row.skill)
        self._add((person, "interest", skill, self._source, text, audience, row.since or None, None, None, None))

    def _contact(self, row: ContactRow, person: int, audience: str) -> None:
        contact = _node(self._nodes.people, "contact", "person", row.contact)
        if contact == person:
            raise Missing("contact", "nobody is their own contact.")
        self._add((person, "contact", contact, self._source, None, audience, None, None, None, None))

    def _author(self, row: AuthorRow, person: int, audience: str) -> None:
        document = _node(self._nodes.documents, "document", "document", row.document)
        if document != NOT_LOADED:
            self._add((person, "document", document, self._source, None, audience, None, None, None, None))

    def _membership(self, row: MembershipRow, person: int, audience: str) -> None:
        of = row.group_or_project
        if of in self._nodes.groups and of in self._nodes.projects:
            raise Missing("group_or_project", f"{of[:60]!r} is a group and a project.")
        kind, nodes = ("group", self._nodes.groups) if of in self._nodes.groups else ("project", self._nodes.projects)
        thing = _node(nodes, "group_or_project", "group or project", of)
        if thing != NOT_LOADED:
            since, until, role = row.since or None, row.until or None, row.role or None
            self._add((person, kind, thing, self._source, None, audience, since, until, role, None))


def _node(nodes: Mapping[str, int], column: str, kind: str, id: str) -> int:
    found = nodes.get(id)
    if found is None:
        raise Missing(column, f"there is no {kind} {id[:60]!r}.")
    return found
