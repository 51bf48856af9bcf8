"""How a graph lies in the files that neo4j-admin imports: which file a row goes to, and what stands there.

It is the graph that the write questions of Neo4j make of the same rows; a test compares the two, property by property.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from expertise.facts import OWN
from expertise.models import EVERYONE
from expertise.store import Row

Line = tuple[str, tuple[object, ...]]
"""A line of a file: the name of the file, and the values of its columns."""

NODES = {
    "divisions": ("Division", "id:ID(Division){id-type:long},name,since,until,source,source_id"),
    "people": ("Person", "id:ID(Person){id-type:long},name,status"),
    "identities": ("Identity", ":ID(Identity){id-type:long},source,source_id,email"),
    "name_words": ("NameWord", "word:ID(NameWord)"),
    "skills": (
        "Skill",
        "id:ID(Skill){id-type:long},folded,label,uri,source,parent:long,means:long,called,retired:long",
    ),
    "alt_labels": ("AltLabel", ":ID(AltLabel){id-type:long},skill:long,folded,source,label,language"),
    "things": (
        "Thing",
        "id:ID(Thing){id-type:long},type,kind,name,text,audience,since,until,url,source,source_id,:LABEL",
    ),
    "texts": ("Text", "thing:long,name,body"),
    "restricted_texts": ("RestrictedText", "thing:long,name,body"),
    "details": ("Detail", "kind:ID(Detail)"),
    "words": ("Word", ":ID(Word){id-type:long},person:long,kind,target:long,refused:long,audience,text,since,until"),
    "sets": ("AudienceSet", "audiences:ID(AudienceSet)"),
    "audiences": ("Audience", "name:ID(Audience)"),
    "roles": ("Role", "person:long,role,source"),
    "curations": (
        "Curation",
        "number:long,kind,skill:long,other:long,label,other_label,names,person:long,at,why,undone_by:long,undone_at,undone_why",
    ),
    "curated": (
        "Curated",
        "curation:long,skill:long,parent_before:long,parent_after:long,called_before,called_after,retired_before:long,"
        "retired_after:long",
    ),
    "reports": ("Report", "skill:long,other:long,person:long,at"),
    "consents": ("Consent", "person:long,at"),
    "introductions": (
        "Introduction",
        "id:long,person:long,division:long,other:long,other_division:long,asked_by:long,at,taken_back,answer,other_answer",
    ),
    "schema": ("Schema", "product,version:long"),
}
"""By file: the label of its nodes, and the header."""

_SAID = (
    "source,text,restricted_to,audience,since,until,role,at,overruled:boolean,stated:boolean,"
    "stated_text,stated_to,stated_since,stated_until"
)
_FACTS = {
    "skill": ("HAS_SKILL", "Skill"), "interest": ("INTERESTED_IN", "Skill"), "project": ("WORKED_ON", "Thing"),
    "document": ("AUTHORED", "Thing"), "group": ("MEMBER_OF", "Thing"), "contact": ("CONTACT_OF", "Person"),
    "title": ("HAS_TITLE", "Detail"), "place": ("HAS_PLACE", "Detail"), "email": ("HAS_EMAIL", "Detail"),
    "phone": ("HAS_PHONE", "Detail"), "chat": ("HAS_CHAT", "Detail"),
}  # fmt: skip

EDGES = {
    "parents": ("PARENT", "Division", "Division", ""),
    "in_division": ("IN_DIVISION", "Person", "Division", ""),
    "managers": ("MANAGED_BY", "Person", "Person", ""),
    "identifies": ("IDENTIFIES", "Identity", "Person", ""),
    "placements": ("PLACED_IN", "Person", "Division", "since,until"),
    "named": ("NAMED", "Person", "NameWord", ""),
    "alt_labels_of": ("ALT_LABEL_OF", "AltLabel", "Skill", ""),
    "broader": ("BROADER", "Skill", "Skill", "source"),
    "related": ("RELATED", "Skill", "Skill", "source"),
    "uses": ("USES", "Thing", "Skill", "text,start:long,length:long"),
    "about": ("ABOUT", "Thing", "Skill", "text,start:long,length:long"),
    "in_contact": ("IN_CONTACT", "Person", "Person", "audience,returned_to"),
    "says": ("SAYS", "Person", "Word", ""),
    "refusals": ("REFUSES", "Person", "Skill", "thing:long"),
    "notices": ("TOLD", "Person", "Thing", "at"),
    "needs": ("NEEDS", "AudienceSet", "Audience", ""),
    "evidence": (
        "EVIDENCE", "Person", "Skill",
        "person:long,skill:long,audience,division:long,order:long,declared:long,projects:long,documents:long,groups:long,"
        "interested:long,latest_declared:long,latest_project:long,latest_document:long,latest_group:long,latest_interested:long",
    ),
    "experience": (
        "EXPERIENCE", "Division", "Skill",
        "people:long,declared:long,projects:long,documents:long,groups:long,interested:long",
    ),
    **{
        f"facts_{kind}": (edge, "Person", label, f"{_SAID},chosen:long" if label == "Skill" else _SAID)
        for kind, (edge, label) in _FACTS.items()
    },
}  # fmt: skip
"""By file: the type of its edges, the labels of their ends, and the header of what they say."""


@dataclass(slots=True)
class Layout:
    """Turns rows into lines. The parts of a graph have to come in their order: some lines rest on earlier rows."""

    words: dict[tuple[int, str, int], Row] = field(default_factory=dict)
    kinds: dict[int, str] = field(default_factory=dict)
    nodes: dict[str, set[object]] = field(default_factory=dict)
    contacts: dict[tuple[int, int], object] = field(default_factory=dict)
    number: int = 0

    def lines(self, part: str, rows: Iterable[Row]) -> Iterator[Line]:
        """The lines of these rows of a part."""
        shape: Callable[[Iterable[Row]], Iterator[Line]] = getattr(self, f"_{part}")
        return shape(rows)

    def _divisions(self, rows: Iterable[Row]) -> Iterator[Line]:
        for id, name, parent, *rest in rows:
            yield "divisions", (id, name, *rest)
            if parent is not None:
                yield "parents", (id, parent)

    def _people(self, rows: Iterable[Row]) -> Iterator[Line]:
        for id, name, division, manager, status in rows:
            self._is_new("people", id)
            yield "people", (id, name, status)
            yield "in_division", (id, division)
            if manager is not None:
                yield "managers", (id, manager)

    def _identities(self, rows: Iterable[Row]) -> Iterator[Line]:
        for source, source_id, person, email in rows:
            self.number += 1
            yield "identities", (self.number, source, source_id, email)
            yield "identifies", (self.number, person)

    def _roles(self, rows: Iterable[Row]) -> Iterator[Line]:
        return (("roles", tuple(row)) for row in rows)

    def _placements(self, rows: Iterable[Row]) -> Iterator[Line]:
        return (("placements", tuple(row)) for row in rows)

    def _name_words(self, rows: Iterable[Row]) -> Iterator[Line]:
        for word, person in rows:
            if self._is_new("name_words", word):
                yield "name_words", (word,)
            yield "named", (person, word)

    def _skills(self, rows: Iterable[Row]) -> Iterator[Line]:
        for row in rows:
            self._is_new("skills", row["skill"])
            *said, retired = row
            yield "skills", (*said, retired or None)

    def _alt_labels(self, rows: Iterable[Row]) -> Iterator[Line]:
        for skill, folded, label, source, language in rows:
            self.number += 1
            yield "alt_labels", (self.number, skill, folded, source, label, language)
            yield "alt_labels_of", (self.number, skill)

    def _relations(self, rows: Iterable[Row]) -> Iterator[Line]:
        return ((kind, (skill, other, source)) for skill, kind, other, source in rows)

    def _things(self, rows: Iterable[Row]) -> Iterator[Line]:
        for row in rows:
            self._is_new("things", row["id"])
            self.kinds[row["id"]] = row["type"]
            yield "things", (*row, row["type"].title())

    def _texts(self, rows: Iterable[Row]) -> Iterator[Line]:
        return (("texts", tuple(row)) for row in rows)

    def _restricted_texts(self, rows: Iterable[Row]) -> Iterator[Line]:
        return (("restricted_texts", tuple(row)) for row in rows)

    def _abouts(self, rows: Iterable[Row]) -> Iterator[Line]:
        return (("uses" if self.kinds[row["thing"]] == "project" else "about", tuple(row)) for row in rows)

    def _words(self, rows: Iterable[Row]) -> Iterator[Line]:
        for row in rows:
            self.number += 1
            self.words[row["person"], row["kind"], row["target"]] = row
            yield "words", (self.number, *row)
            yield "says", (row["person"], self.number)

    def _facts(self, rows: Iterable[Row]) -> Iterator[Line]:
        for (person, kind, target), said in groupby(rows, key=lambda row: (row["person"], row["kind"], row["target"])):
            yield from self._end(kind, target)
            end = target or kind
            for values in _in_force(list(said), self.words.get((person, kind, target))):
                chosen = (target if values[0] == OWN else None,) if _FACTS[kind][1] == "Skill" else ()
                yield f"facts_{kind}", (person, end, *values, *chosen)
                _, _, _, audience, *_ = values
                if kind == "contact" and audience:
                    yield from self._in_contact(person, target, audience)

    def _in_contact(self, person: int, other: int, audience: object) -> Iterator[Line]:
        """The edge between two of whom both say it: from the one with the smaller id, when the second of them has said so."""
        if (other, person) not in self.contacts:
            self.contacts[person, other] = audience
        elif person != other:
            both = {person: audience, other: self.contacts.pop((other, person))}
            yield "in_contact", (*sorted(both), *(both[one] for one in sorted(both)))

    def _refusals(self, rows: Iterable[Row]) -> Iterator[Line]:
        for row in rows:
            yield from self._end("skill", row["skill"])
            yield "refusals", tuple(row)

    def _notices(self, rows: Iterable[Row]) -> Iterator[Line]:
        return (("notices", tuple(row)) for row in rows)

    def _curations(self, rows: Iterable[Row]) -> Iterator[Line]:
        return (("curations", tuple(row)) for row in rows)

    def _curated(self, rows: Iterable[Row]) -> Iterator[Line]:
        return (("curated", tuple(row)) for row in rows)

    def _reports(self, rows: Iterable[Row]) -> Iterator[Line]:
        return (("reports", tuple(row)) for row in rows)

    def _consents(self, rows: Iterable[Row]) -> Iterator[Line]:
        return (("consents", tuple(row)) for row in rows)

    def _introductions(self, rows: Iterable[Row]) -> Iterator[Line]:
        return (("introductions", tuple(row)) for row in rows)

    def _audience_sets(self, rows: Iterable[Row]) -> Iterator[Line]:
        for audiences, audience in rows:
            if self._is_new("sets", audiences):
                yield "sets", (audiences,)
            if self._is_new("audiences", audience):
                yield "audiences", (audience,)
            yield "needs", (audiences, audience)

    def _evidence(self, rows: Iterable[Row]) -> Iterator[Line]:
        for row in rows:
            person, skill, audience, division, order, *rest = row
            counts = (count or None for count in rest[:5])
            yield "evidence", (person, skill, person, skill, audience, division, order, *counts, *rest[5:])

    def _experience(self, rows: Iterable[Row]) -> Iterator[Line]:
        return (("experience", (row["division"], row["skill"], *tuple(row)[2:])) for row in rows)

    def _end(self, kind: str, target: int) -> Iterator[Line]:
        """The node that a fact leads to, where nothing but its id is known of it, or there is one for all people."""
        file = {"Skill": "skills", "Thing": "things", "Person": "people", "Detail": "details"}[_FACTS[kind][1]]
        if self._is_new(file, target or kind):
            blank = NODES[file][1].count(",")
            yield file, (target or kind, *(None,) * blank)

    def _is_new(self, file: str, node: object) -> bool:
        known = self.nodes.setdefault(file, set())
        if node in known:
            return False
        known.add(node)
        return True


def _in_force(said: list[Row], word: Row | None) -> Iterator[tuple[object, ...]]:
    """What each source says, as it holds beside the others and under the person's own word."""
    first = min(row["source"] for row in said)
    for _, _, _, source, text, audience, since, until, role, at in said:
        of_source = None if word is None or source == OWN else word
        overruled = True if source != first or (of_source and of_source["refused"]) else None
        seen_by = (of_source and of_source["audience"]) or audience
        shown_to = None if overruled else seen_by
        restricted, stated_to = (None if one == EVERYONE else one for one in (seen_by, audience))
        if of_source is None:
            yield source, text, restricted, shown_to, since, until, role, at, overruled, None, None, None, None, None
            continue
        yield (
            source, _or(of_source["text"], text), restricted, shown_to, _or(of_source["since"], since),
            _or(of_source["until"], until), role, at, overruled, True, text, stated_to, since, until,
        )  # fmt: skip


def _or(own: str | None, stated: str | None) -> str | None:
    return stated if own is None else own
