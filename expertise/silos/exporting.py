"""A map as files that other programs read: divisions and what ties them, and the projects and groups that join them."""

import csv
import json
import re
from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from typing import Literal, TypeAlias

import networkx as nx  # type: ignore[import-untyped]
import numpy as np

from expertise.graph import Graph
from expertise.ids import id_text
from expertise.models import Viewer
from expertise.silos.amounts import FEWEST, Amount, people_counted
from expertise.silos.arrays import Flags
from expertise.silos.counting import FINDINGS, Counted, counted
from expertise.silos.drawing import map_as_picture
from expertise.silos.joining import joining
from expertise.silos.map import amount_shared, in_order, named_unit, tied
from expertise.silos.opening import check_may_open
from expertise.silos.scope import Scope

Network: TypeAlias = "nx.Graph[str]"
Format = Literal["graphml", "gexf", "csv", "json", "svg"]
KINDS = ("project", "document", "group", "contact")
WRITTEN_ON = re.compile(rb' lastmodifieddate="[^"]*"')
FORMULA = ("=", "+", "-", "@")
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def map_as_network(graph: Graph, viewer: Viewer, scope: Scope) -> Network:
    """The map as a graph: divisions, projects and groups by id with `type` and `label`. Between divisions that share anything,
    or are cut, an edge has `finding`, `ties`, `usual` and what they share; from a division to what joins it to others, `people`
    of it.

    Where fewer than five people are behind it, an edge has `fewer_than` or is not there. Raises as `silo_map` does.
    """
    check_may_open(viewer)
    found = counted(graph, scope)
    network: Network = nx.Graph()
    for place, people in enumerate(found.people):
        named = named_unit(found, place)
        network.add_node(
            id_text(named.id), type="Division", label=_clean(named.name), **_said("people", people_counted(int(people))),
            **_said("known", people_counted(int(found.known[place]))), enough=bool(found.enough[place]),
        )  # fmt: skip
    for row in _pairs(found, (found.mixed > 0) | (found.findings == FINDINGS.index("cut"))):
        one, other = row.pop("one"), row.pop("other")
        network.add_edge(one, other, **{key: value for key, value in row.items() if value is not None})
    for one in joining(graph.store, found, scope):
        network.add_node(id_text(one.thing.id), type=one.thing.type.title(), label=_clean(one.thing.name))
        for place, amount in one.people:
            network.add_edge(id_text(named_unit(found, place).id), id_text(one.thing.id), **_said("people", amount))
    return network


def map_as_file(graph: Graph, viewer: Viewer, scope: Scope, form: Format) -> bytes:
    """The map as GraphML, GEXF, CSV (one row for two divisions), JSON (nodes and edges) or SVG (a picture); the same map gives
    the same bytes.

    Raises as `silo_map` does.
    """
    check_may_open(viewer)
    if form == "csv":
        return _csv(counted(graph, scope))
    if form == "svg":
        return map_as_picture(counted(graph, scope), scope, viewer.language)
    return WRITERS[form](map_as_network(graph, viewer, scope))


def _graphml(network: Network) -> bytes:
    written = BytesIO()
    nx.write_graphml_xml(network, written)
    return written.getvalue()


def _gexf(network: Network) -> bytes:
    written = BytesIO()
    nx.write_gexf(network, written)
    return WRITTEN_ON.sub(b"", written.getvalue(), count=1)


def _json(network: Network) -> bytes:
    return json.dumps(nx.node_link_data(network, edges="edges"), ensure_ascii=False).encode()


WRITERS: dict[str, Callable[[Network], bytes]] = {"graphml": _graphml, "gexf": _gexf, "json": _json}


def _csv(found: Counted) -> bytes:
    written = StringIO()
    named = [named_unit(found, at) for at in range(len(found.people))]
    names = {id_text(one.id): _no_formula(one.name) for one in named}
    columns = ["one", "one_name", "other", "other_name", "finding", "alike", "ties", "usual", "expected"]
    columns += [f"{kind}s{more}" for kind in KINDS for more in ("", "_fewer_than")]
    writer = csv.DictWriter(written, columns, lineterminator="\n")
    writer.writeheader()
    for row in _pairs(found, np.ones_like(found.mixed, np.bool_)):
        writer.writerow(row | {"one_name": names[str(row["one"])], "other_name": names[str(row["other"])]})
    return written.getvalue().encode()


def _pairs(found: Counted, told: Flags) -> Iterator[dict[str, object]]:
    """The pairs of divisions that are to be told, in the order of the map, each with its figures."""
    alike, findings, usual, expected = found.alike, found.findings, found.usual, found.expected
    ids = [id_text(named_unit(found, at).id) for at in range(len(found.people))]
    first, second = in_order(found)
    some = told[first, second]
    for one, other in zip(first[some].tolist(), second[some].tolist(), strict=True):
        shared: dict[str, object] = {}
        for kind in KINDS:
            shared |= _said(f"{kind}s", amount_shared(found, kind, one, other))
        yield {
            "one": ids[one], "other": ids[other], "finding": FINDINGS[int(findings[one, other])],
            "alike": round(float(alike[one, other]), 2), "ties": tied(found.shared, one, other),
            "usual": round(float(usual[one, other]), 1), "expected": round(float(expected[one, other]), 1), **shared,
        }  # fmt: skip


def _said(name: str, amount: Amount) -> dict[str, int]:
    return {name: amount.count} if amount.count is not None else {f"{name}_fewer_than": amount.fewer_than or FEWEST}


def _no_formula(name: str) -> str:
    """The name as a spreadsheet shows it, which would reckon with one that begins like a formula."""
    return f"'{name}" if name.startswith(FORMULA) else name


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("", text)
