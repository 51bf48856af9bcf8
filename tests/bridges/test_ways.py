"""The parts of ways, distances and constraint are what networkx makes of known graphs, and what can be counted by hand."""

import networkx as nx  # type: ignore[import-untyped]
import numpy as np
import pytest

from expertise.silos.constraint import constraints
from expertise.silos.ways import Net, distances, net_of, parts_between

KARATE = nx.convert_node_labels_to_integers(nx.karate_club_graph())
WOMEN = nx.convert_node_labels_to_integers(nx.davis_southern_women_graph())
APART = nx.disjoint_union(KARATE, nx.path_graph(9))
SQUARE = nx.cycle_graph(4)
GRAPHS = {"karate club": KARATE, "southern women": WOMEN, "one part and another": APART}


def net(graph: nx.Graph) -> Net:
    ends = np.array([sorted(edge) for edge in graph.edges]).T
    return net_of(len(graph), (ends[0], ends[1]))


def halves(graph: nx.Graph) -> tuple[list[int], list[int]]:
    """Two sets of nodes that have none in common."""
    nodes = list(graph)
    return nodes[::3], nodes[1::3]


def pairs(some: list[int], others: list[int]) -> tuple[np.ndarray, np.ndarray]:
    return np.repeat(some, len(others)), np.tile(others, len(some))


@pytest.mark.parametrize("name", ["karate club", "southern women"])
def test_the_part_of_the_ways_through_a_node_is_betweenness_of_these_pairs(name: str) -> None:
    graph = GRAPHS[name]
    some, others = halves(graph)
    found = parts_between(net(graph), *pairs(some, others))
    assert found.lengths.all()
    expected = nx.betweenness_centrality_subset(graph, some, others, normalized=False)
    counted = np.array([expected[node] for node in range(len(graph))]) * 2 / (len(some) * len(others))
    assert found.means == pytest.approx(counted)


def test_of_a_square_each_corner_between_has_half_of_the_ways() -> None:
    found = parts_between(net(SQUARE), np.array([0]), np.array([2]))
    assert (found.means.tolist(), found.lengths.tolist()) == ([0, 0.5, 0, 0.5], [2])


def test_ends_neighbours_and_who_is_too_far_lend_nothing() -> None:
    path = net(nx.path_graph(9))
    found = parts_between(path, np.array([0, 0, 0, 0]), np.array([1, 2, 6, 7]))
    assert found.lengths.tolist() == [1, 2, 6, 0]
    assert found.means.tolist() == [0, 0.5, *[0.25] * 4, 0, 0, 0]


@pytest.mark.parametrize("name", GRAPHS)
def test_distances_are_those_of_shortest_ways(name: str) -> None:
    graph = GRAPHS[name]
    some, others = halves(graph)
    known = dict(nx.all_pairs_shortest_path_length(graph))
    expected = [[min(known[s].get(t, 7), 7) for t in [*others, *some]] for s in some]
    assert distances(net(graph), np.array(some), np.array([*others, *some])).tolist() == expected


def test_what_is_drawn_is_off_by_no_more_than_is_said() -> None:
    graph, draw = KARATE, np.random.default_rng(1)
    some, others = halves(graph)
    exact = parts_between(net(graph), *pairs(some, others)).means
    drawn = parts_between(net(graph), draw.choice(some, 4_000), draw.choice(others, 4_000))
    off, errors = np.abs(drawn.means - exact), drawn.errors(len(graph))
    assert (off <= errors).all()
    assert 0 < off.max() < errors.max() < 0.04


def test_constraint_is_burts() -> None:
    for graph in (KARATE, WOMEN):
        expected = nx.constraint(graph, weight="weight")
        found = constraints(nx.to_numpy_array(graph, nodelist=range(len(graph))))
        assert found == pytest.approx([expected[node] for node in range(len(graph))])


def test_who_has_one_tie_is_bound_by_it_and_who_has_none_by_nothing() -> None:
    star = np.array([[9, 1, 1, 0], [1, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 5]], np.float64)
    assert constraints(star) == [0.5, 1.0, 1.0, None]
