"""What a viewer may see as one graph, in memory or as a file that other programs read."""

import os
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import networkx as nx  # type: ignore[import-untyped]

from expertise.describe import asked_for_details, details_in
from expertise.errors import Invalid
from expertise.graph import Graph
from expertise.ids import id_text
from expertise.models import DETAILS, Viewer
from expertise.store import Row

Network: TypeAlias = "nx.MultiDiGraph[str]"

KINDS = {
    "skill": "HAS_SKILL", "interest": "INTERESTED_IN", "project": "WORKED_ON",
    "document": "AUTHORED", "group": "MEMBER_OF", "contact": "CONTACT_OF",
}  # fmt: skip
SUBJECT = {"project": "USES", "document": "ABOUT", "group": "ABOUT"}
TYPE = {"project": "Project", "document": "Document", "group": "Group"}
ENDS = {
    "skill": "Skill", "interest": "Skill", "project": "Project", "document": "Document", "group": "Group",
    "contact": "Person",
}  # fmt: skip
PEOPLE_AT_ONCE = 2_000
WRITERS = {".graphml": nx.write_graphml_xml, ".gexf": nx.write_gexf}
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
WRITTEN_ON = re.compile(rb' lastmodifieddate="[^"]*"')


def export(graph: Graph, viewer: Viewer) -> Network:
    """All that the viewer may see, as a graph: nodes by id with `type` and `label`, edges with `kind`."""
    network: Network = nx.MultiDiGraph()
    _add_divisions(network, graph)
    _add_people(network, graph, viewer)
    _add_things(network, graph, viewer)
    _add_relations(network, graph)
    _add_ties(network, graph, viewer)
    return network


def write_export(graph: Graph, viewer: Viewer, path: Path) -> Path:
    """Writes what the viewer may see as GraphML or GEXF, by the name's end; the same graph gives the same bytes.

    A file that stood there is replaced when the new one is whole. Raises `Invalid` for another name and a place that
    cannot be written to.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise Invalid(
            "%(name)s ends in none of %(names)s.", where="path", name=repr(path.name[-40:]), names=", ".join(WRITERS)
        )
    written = BytesIO()
    writer(export(graph, viewer), written)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        unfinished.write_bytes(WRITTEN_ON.sub(b"", written.getvalue(), count=1))
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise Invalid("%(path)s cannot be written: %(why)s.", where="path", path=path, why=error.strerror) from error
    return path


def _add_divisions(network: Network, graph: Graph) -> None:
    rows = graph.store.read("every_division")
    for row in rows:
        _add_node(network, row["id"], "Division", row["name"], since=row["since"], until=row["until"])
    for row in rows:
        if row["parent"] is not None:
            _add_edge(network, row["id"], "PART_OF", row["parent"])


def _add_people(network: Network, graph: Graph, viewer: Viewer) -> None:
    rows = graph.store.read("every_person")
    for start in range(0, len(rows), PEOPLE_AT_ONCE):
        some = rows[start : start + PEOPLE_AT_ONCE]
        asked, params = asked_for_details(viewer, [row["id"] for row in some])
        details = details_in(graph.store.read(asked, **params))
        for row in some:
            own = _own_details(graph, viewer) if row["id"] == viewer.person else {}
            _add_node(network, row["id"], "Person", row["name"], **{**details[row["id"]], **own})
    for row in rows:
        _add_edge(network, row["id"], "IN_DIVISION", row["division"])
        if row["manager"] is not None and id_text(row["manager"]) in network:
            _add_edge(network, row["id"], "MANAGED_BY", row["manager"])


def _add_things(network: Network, graph: Graph, viewer: Viewer) -> None:
    audiences = list(viewer.audiences)
    for row in graph.store.read("every_thing", audiences=audiences):
        said = {name: row[name] for name in ("since", "until", "url", "source")}
        _add_node(network, row["id"], TYPE[row["type"]], row["name"], kind=row["kind"], **said)
    for skill, label, _ in graph.store.read("names_of_skills", skills=None):
        _add_node(network, skill, "Skill", label)
    for entry in graph.vocabulary.only_for(viewer):
        _add_node(network, entry.id, "Skill", entry.label)
    for row in graph.store.read("every_subject", audiences=audiences):
        found = "found in the text" if row["found"] else "stated"
        if id_text(row["skill"]) in network:
            _add_edge(network, row["thing"], SUBJECT[row["type"]], row["skill"], because=found)


def _add_relations(network: Network, graph: Graph) -> None:
    for row in graph.store.read("every_relation"):
        _add_edge(network, row["skill"], row["kind"].upper(), row["other"])


def _add_ties(network: Network, graph: Graph, viewer: Viewer) -> None:
    rows = graph.store.read("every_tie", viewer=viewer.person, audiences=list(viewer.audiences))
    for row in rows:
        own = row["person"] == viewer.person and row["kind"] in ("skill", "interest")
        if own and id_text(row["target"]) not in network:  # said for those to whom the viewer no longer belongs
            _add_node(network, row["target"], "Skill", row["text"] or "")
    for row in _mutual(rows):
        if network.nodes.get(id_text(row["target"]), {}).get("type") == ENDS[row["kind"]]:
            dates = {"since": row["since"], "until": row["until"], "role": row["role"]}
            _add_edge(network, row["person"], KINDS[row["kind"]], row["target"], **dates)


def _mutual(rows: list[Row]) -> Iterator[Row]:
    """The rows, of contacts only those that both agreed to."""
    contacts = {(row["person"], row["target"]) for row in rows if row["kind"] == "contact"}
    for row in rows:
        both = (row["target"], row["person"]) in contacts and row["person"] != row["target"]
        if both or row["kind"] != "contact":
            yield row


def _own_details(graph: Graph, viewer: Viewer) -> dict[str, str]:
    rows = graph.store.read("facts_of_person", person=viewer.person)
    return {row["kind"]: row["text"] for row in rows if row["kind"] in DETAILS and not row["refused"]}


def _add_node(network: Network, id: int, node_type: str, label: str, **said: str | None) -> None:
    network.add_node(id_text(id), type=node_type, label=_clean(label), **_stated(said))


def _add_edge(network: Network, start: int, kind: str, end: int, **said: str | None) -> None:
    ends = id_text(start), id_text(end)
    network.add_edge(*ends, key=f"{ends[0]}-{kind}-{ends[1]}", kind=kind, **_stated(said))


def _stated(said: dict[str, str | None]) -> dict[str, str]:
    return {name: _clean(value) for name, value in said.items() if value is not None}


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("", text)
