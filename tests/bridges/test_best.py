"""The pair that is proposed shortens the ways more than any other that could be, as adding it to the graph shows."""

import itertools
from pathlib import Path
from tempfile import TemporaryDirectory

import networkx as nx  # type: ignore[import-untyped]
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from expertise import consents
from expertise.silos.introducing import next_introduction
from tests.bridges.test_introductions import SIDES
from tests.bridges.town import FINANCE, NETWORKS, RETAIL, TOWN
from tests.company import new_company

pytestmark = pytest.mark.embedded

IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
EVERYBODY = (*RETAIL, *NETWORKS, *FINANCE)
TOGETHER = st.lists(st.sampled_from(EVERYBODY), min_size=2, max_size=5, unique=True)
AT_MOST = 7
"""What is farther than six edges is as far as this."""


def apart(graph: nx.Graph) -> int:
    """How many edges all pairs of both sides have between them."""
    lengths = {one: nx.single_source_shortest_path_length(graph, one) for one in RETAIL}
    return sum(min(lengths[one].get(other, AT_MOST), AT_MOST) for one, other in itertools.product(RETAIL, NETWORKS))


def acquainted(graph: nx.Graph, one: str, other: str) -> nx.Graph:
    """The graph with two more people who know each other."""
    made = graph.copy()
    made.add_edge(one, other)
    return made


@settings(max_examples=20, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(projects=st.lists(TOGETHER, min_size=6, max_size=14))
def test_no_other_two_would_shorten_the_ways_more(projects: list[list[str]]) -> None:
    members = [(one, f"project {number}") for number, some in enumerate(projects) for one in some]
    claims = [{"person": one, "skill": "Chess"} for one in (*RETAIL, *NETWORKS)]
    tables = {
        **{name: TOWN[name] for name in ("divisions", "people", "roles")}, "claims": claims,
        "projects": [{"id": f"project {number}", "name": "P"} for number in range(len(projects))],
        "memberships": [{"person": one, "group_or_project": project} for one, project in members],
    }  # fmt: skip
    graph = nx.Graph(members)
    graph.add_nodes_from(EVERYBODY)
    gains = {
        frozenset((one, other)): apart(graph) - apart(acquainted(graph, one, other))
        for one, other in itertools.product(RETAIL, NETWORKS)
        if not set(graph[one]) & set(graph[other])
    }
    with TemporaryDirectory(dir=IN_MEMORY) as folder:
        company = new_company(Path(folder), tables)
        for name in EVERYBODY:
            consents.allow(company.graph, company.as_(name).viewer)
        found = next_introduction(company.graph, company.as_("mia").viewer, *SIDES)
        company.graph.close()
    if not max(gains.values(), default=0):
        assert found.state == "nobody"
        return
    assert found.one.person is not None
    assert found.other.person is not None
    proposed = frozenset((found.one.person.name.lower(), found.other.person.name.lower()))
    assert gains[proposed] == max(gains.values())
