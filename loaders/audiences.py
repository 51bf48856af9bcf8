"""Audiences as files write them, made into the audiences of the graph."""

from collections.abc import Mapping

from expertise.errors import Invalid
from expertise.ids import id_text
from expertise.models import EVERYONE

OWN = ("contacts", "only")
MEMBERS = "members"


class Audiences:
    """Reads audiences: everyone, members, division:ID, group:ID, contacts and only, with the ids of the source."""

    def __init__(self, divisions: Mapping[str, int], groups: Mapping[str, int]) -> None:
        self._nodes = {"division": divisions, "group": groups}
        self._known = {EVERYONE: EVERYONE}

    def of(self, text: str) -> str:
        """Of a row that belongs to nobody. Raises `Invalid`."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self._read(text)
        return found

    def of_person(self, text: str, person: int) -> str:
        """Of a row that belongs to a person, who may mean their contacts or nobody but them. Raises `Invalid`."""
        return f"{text}:{id_text(person)}" if text in OWN else self.of(text)

    def of_group(self, text: str, group: int) -> str:
        """Of a row about a group, which may mean its members. Raises `Invalid`."""
        return f"group:{id_text(group)}" if text == MEMBERS else self.of(text)

    def _read(self, text: str) -> str:
        kind, _, id = text.partition(":")
        if kind not in self._nodes or not id:
            raise Invalid(f"{text[:60]!r} is no audience that can stand here.")
        node = self._nodes[kind].get(id.strip())
        if node is None:
            raise Invalid(f"there is no {kind} {id[:60]!r}.")
        return f"{kind}:{id_text(node)}"
