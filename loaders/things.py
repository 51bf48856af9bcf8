"""Projects, groups, teams and documents out of their tables, with the skills that they state."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from expertise.errors import Invalid
from expertise.groups import Thing
from expertise.ids import make_id
from expertise.models import EVERYONE
from loaders.audiences import Audiences
from loaders.layout import DocumentRow, GroupRow, ProjectGroupRow, ProjectRow, TeamRow
from loaders.said import Reading

NOT_LOADED = 0
"""Stands for the node of a row that says nowhere who may see it."""

Made = TypeVar("Made", ProjectRow, GroupRow, TeamRow, DocumentRow)


class Things:
    """Reads the tables of things, one after the other, into what the folder says."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._said = reading.said
        self._nodes = reading.said.nodes
        self._audiences = Audiences(self._nodes.divisions, self._nodes.groups)
        self._source = reading.source.name
        self._known_by_id = {
            "project": self._nodes.projects,
            "document": self._nodes.documents,
            "group": self._nodes.groups,
        }

    def read(self) -> None:
        """All of them: groups first, because others name them."""
        self._know_stored()
        groups, teams = list(self._rows(GroupRow, "group")), list(self._rows(TeamRow, "group"))
        for group in groups:
            self._add(group, "group", "group", group.name, group.description, url=group.url, skills=group.skills)
        for team in teams:
            self._add(team, "group", "team", team.name, team.description)
        for project in self._rows(ProjectRow, "project"):
            self._add(
                project, "project", "project", project.name, project.description,
                since=project.since, until=project.until, url=project.url, skills=project.skills,
            )  # fmt: skip
        for document in self._rows(DocumentRow, "document"):
            self._add(
                document, "document", document.kind or "document", document.title, document.text,
                since=document.created, url=document.url, skills=document.skills, topics=document.topics,
            )  # fmt: skip
            self._state_groups(document, self._nodes.documents[document.id], document.groups)
        self._read_project_groups()

    def _know_stored(self) -> None:
        """Things stored before count as known where the folder has no table of them."""
        tables = {"project": ProjectRow, "document": DocumentRow, "group": GroupRow}
        for row in self._reading.graph.store.read("ids_of_things", source=self._source):
            table = TeamRow if row["kind"] == "team" and row["type"] == "group" else tables[row["type"]]
            if not self._reading.folder.has(table):
                self._known_by_id[row["type"]][row["source_id"]] = row["id"]

    def _rows(self, table: type[Made], what: str) -> Iterator[Made]:
        known = self._known_by_id[what]
        for row in self._reading.folder.rows(table):
            if row.id in known:
                self._reading.problem(row, "id", f"{row.id[:60]!r} is there already.")
                continue
            known[row.id] = make_id(what, self._source, row.id)
            yield row

    def _add(
        self, row: Made, what: str, kind: str, name: str, text: str, *,
        since: str = "", until: str = "", url: str = "", skills: Sequence[str] = (), topics: Sequence[str] = (),
    ) -> None:  # fmt: skip
        id = self._known_by_id[what][row.id]
        audience = self._audience(row, id)
        if audience is None:
            self._known_by_id[what][row.id] = NOT_LOADED
            return
        self._said.things[id] = Thing(
            id, what, kind, name, text, audience, since or None, until or None, url or None, self._source, row.id
        )
        self._state(row, id, "skills", skills)
        self._state(row, id, "topics", topics)

    def _audience(self, row: Made, thing: int) -> str | None:
        stated = row.audience or self._reading.source.audience(type(row))
        if not stated:
            self._reading.unseen(row)
            return None
        try:
            if isinstance(row, GroupRow | TeamRow):
                return self._audiences.of_group(stated, thing)
            return self._audiences.of(stated)
        except Invalid as error:
            self._reading.problem(row, "audience", str(error))
            return None

    def _state(self, row: Made, thing: int, column: str, texts: Sequence[str]) -> None:
        """Says what a thing is about; the first of several texts for one skill is kept."""
        subjects = self._said.subjects.setdefault(thing, {})
        for text in texts:
            try:
                named = self._reading.concepts.named(text)
            except Invalid as error:
                self._reading.problem(row, column, str(error))
                continue
            subjects.setdefault(named.skill, named.text)

    def _state_groups(self, row: DocumentRow | ProjectGroupRow, thing: int, groups: Sequence[str]) -> None:
        """Says that a thing is about what its groups are about, as far as whoever sees the thing may know of them.

        A group that states no skills is a subject of its own, and so is a group that no table has.
        """
        if thing not in self._said.things:
            return
        subjects = self._said.subjects.setdefault(thing, {})
        for text in groups:
            group = self._said.things.get(self._nodes.groups.get(text, NOT_LOADED))
            if group is not None and group.audience not in (EVERYONE, self._said.things[thing].audience):
                continue
            if group is not None and (stated := self._said.subjects.get(group.id)):
                subjects |= {skill: subjects.get(skill, named) for skill, named in stated.items()}
                continue
            try:
                named = self._reading.concepts.named(text)
            except Invalid as error:
                self._reading.problem(row, "groups", str(error))
                continue
            subjects.setdefault(named.skill, named.text)
            if group is not None:
                self._make_concept(group, named.skill, named.text)

    def _make_concept(self, group: Thing, skill: int, text: str) -> None:
        """The group is about itself, and its name is another name of that concept."""
        self._said.subjects.setdefault(group.id, {}).setdefault(skill, text)
        if group.audience == EVERYONE:
            self._reading.name_also(skill, group.name)

    def _read_project_groups(self) -> None:
        for row in self._reading.folder.rows(ProjectGroupRow):
            project, group = self._nodes.projects.get(row.project), self._nodes.groups.get(row.group)
            if project is None:
                self._reading.problem(row, "project", f"there is no project {row.project[:60]!r}.")
            elif group is None:
                self._reading.problem(row, "group", f"there is no group {row.group[:60]!r}.")
            else:
                self._state_groups(row, project, (row.group,))
