"""Files of what a viewer may see, read back by the library that analysts read them with."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx  # type: ignore[import-untyped]
import pytest

from expertise.errors import Invalid
from expertise.export import export, write_export
from expertise.ids import id_text
from tests.reach.small import Small, only, person_id

READERS = {".graphml": nx.read_graphml, ".gexf": nx.read_gexf}


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Small]:
    made = Small(tmp_path / "small.db")
    made.division("Retail", under=None)
    made.people("Ada", "Ben \x00\x0bBell", "Cai", "Dee", managers={"Ada": "Cai"}, left="Dee")
    atlas = made.thing("project", "Atlas & <Sons>", about=("Pottery",), since="2019", until="2021-05")
    made.says("Ada", "project", atlas, since="2020")
    made.says("Ada", "email", text="ada@retail.example", audience=only("Ada"))
    made.says("Cai", "email", text="cai@retail.example")
    made.contacts("Ada", "Cai")
    made.says("Ada", "contact", person_id("Dee"))
    made.claims("Cai", "Pottery")
    made.claims("Cai", "Pottery", kind="interest")
    made.claims("Cai", "Secret sauce", audience=only("Cai"))
    yield made
    made.close()


def edges(graph: Any) -> set[tuple[str, str, str]]:
    names = nx.get_node_attributes(graph, "label")
    return {(names[start], kind, names[end]) for start, end, kind in graph.edges(data="kind")}


def test_an_export_holds_what_the_viewer_may_see(small: Small) -> None:
    assert edges(export(small.graph, small.viewer("Ada"))) == {
        ("Ada", "IN_DIVISION", "Retail"), ("Ben Bell", "IN_DIVISION", "Retail"), ("Cai", "IN_DIVISION", "Retail"),
        ("Ada", "MANAGED_BY", "Cai"), ("Ada", "CONTACT_OF", "Cai"), ("Cai", "CONTACT_OF", "Ada"),
        ("Ada", "WORKED_ON", "Atlas & <Sons>"), ("Atlas & <Sons>", "USES", "Pottery"),
        ("Cai", "HAS_SKILL", "Pottery"), ("Cai", "INTERESTED_IN", "Pottery"),
    }  # fmt: skip
    assert ("Cai", "HAS_SKILL", "Secret sauce") in edges(export(small.graph, small.viewer("Cai")))


@pytest.mark.parametrize("suffix", READERS)
def test_a_file_reads_back_as_it_was(small: Small, tmp_path: Path, suffix: str) -> None:
    viewer = small.viewer("Ada")
    network = export(small.graph, viewer)
    read = READERS[suffix](write_export(small.graph, viewer, tmp_path / f"company{suffix}"))
    assert edges(read) == edges(network)
    assert dict(read.nodes(data=True)) == dict(network.nodes(data=True))
    assert read.nodes[id_text(person_id("Ada"))]["email"] == "ada@retail.example"


@pytest.mark.parametrize("suffix", READERS)
def test_the_same_graph_gives_the_same_bytes(small: Small, tmp_path: Path, suffix: str) -> None:
    viewer = small.viewer("Ben \x00\x0bBell")
    files = [write_export(small.graph, viewer, tmp_path / f"{name}{suffix}") for name in ("one", "two")]
    assert files[0].read_bytes() == files[1].read_bytes()
    assert b"ada@retail" not in files[0].read_bytes()
    assert b"lastmodified" not in files[0].read_bytes()


def test_a_name_of_no_known_kind_and_a_place_that_is_not_there_are_refused(small: Small, tmp_path: Path) -> None:
    for path in (tmp_path / "company.xlsx", tmp_path / "nowhere" / "company.gexf"):
        with pytest.raises(Invalid):
            write_export(small.graph, small.viewer("Ada"), path)
    assert not list(tmp_path.glob(".*"))
