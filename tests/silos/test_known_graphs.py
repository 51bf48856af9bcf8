"""The figures are those that networkx gives for graphs that everybody knows, and those that a pencil gives."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import networkx as nx  # type: ignore[import-untyped]
import pytest

from expertise.ids import make_id
from expertise.silos.map import SiloMap, silo_map
from expertise.silos.scope import Scope
from tests.company import Company, new_company


def company_of(folder: Path, division: Mapping[str, str], tables: dict[str, list[dict[str, str]]]) -> Company:
    """A company of these people, each in a division."""
    people = [{"id": one, "name": f"Person {one}", "division": of} for one, of in division.items()]
    divisions = [{"id": one, "name": one} for one in sorted(set(division.values()))]
    roles = [{"person": next(iter(division)), "role": "manager"}]
    return new_company(folder, {"divisions": divisions, "people": people, "roles": roles, **tables})


def whole_of(company: Company, asked_by: str) -> SiloMap:
    """The map of everybody."""
    return silo_map(company.graph, company.as_(asked_by).viewer, Scope())


def mixed(network: "nx.Graph[str]", division: Mapping[str, str]) -> tuple[float, float]:
    """The weight of edges that lead out of divisions, and of those that stay within."""
    outside = inside = 0.0
    for one, other, weight in network.edges(data="weight", default=1):
        if division[one] == division[other]:
            inside += weight
        else:
            outside += weight
    return outside, inside


def groups_of(division: Mapping[str, str]) -> list[set[str]]:
    return [{one for one, of in division.items() if of == name} for name in sorted(set(division.values()))]


def as_contacts(pairs: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    """What both sides say."""
    return [{"person": one, "contact": other} for pair in pairs for one, other in (pair, pair[::-1])]


@pytest.mark.embedded
def test_the_karate_club_as_contacts(tmp_path: Path) -> None:
    club = nx.relabel_nodes(nx.karate_club_graph(), lambda node: f"k{node:02}")
    plain = nx.Graph(club.edges)
    division = {one: str(of) for one, of in club.nodes(data="club")}
    nx.set_node_attributes(plain, division, "club")
    company = company_of(tmp_path, division, {"contacts": as_contacts(plain.edges)})
    found = whole_of(company, "k00").whole
    outside, inside = mixed(plain, division)
    assert found.ei == pytest.approx((outside - inside) / (outside + inside), abs=0.0005)
    assert found.assortativity == pytest.approx(nx.attribute_assortativity_coefficient(plain, "club"), abs=0.0005)
    assert found.modularity == pytest.approx(nx.community.modularity(plain, groups_of(division)), abs=0.0005)
    company.graph.close()


@pytest.mark.embedded
def test_the_women_of_davis_as_groups(tmp_path: Path) -> None:
    davis = nx.davis_southern_women_graph()
    women, events = (davis.graph["top"], davis.graph["bottom"])
    ids = {name: f"w{number:02}" for number, name in enumerate(women)}
    projected = nx.relabel_nodes(nx.bipartite.collaboration_weighted_projected_graph(davis, women), ids)
    division = {ids[name]: "nine" if place < 9 else "others" for place, name in enumerate(women)}
    members = [{"person": ids[one], "group_or_project": event} for event in events for one in davis[event]]
    groups = [{"id": event, "name": f"Event {event}", "audience": "everyone"} for event in events]
    company = company_of(tmp_path, division, {"groups": groups, "memberships": members})
    answer = whole_of(company, "w00")
    outside, inside = mixed(projected, division)
    assert answer.whole.ei == pytest.approx((outside - inside) / (outside + inside), abs=0.0005)
    assert answer.whole.modularity == pytest.approx(
        nx.community.modularity(projected, groups_of(division), weight="weight"), abs=0.0005
    )
    (pair,) = answer.pairs
    assert pair.ties == pytest.approx(outside, abs=0.05)
    both = sum(len({division[ids[one]] for one in davis[event]}) == 2 for event in events)
    assert pair.groups.count == both
    company.graph.close()


def test_three_divisions_by_pencil(yard: Company) -> None:
    """In the yard the ties within divisions are 13.5 / 2, 12 / 2 and 17.5 / 2, those between them 1.5 and 2, of 24 people."""
    answer = silo_map(yard.graph, yard.as_("h1").viewer, Scope())
    assert answer.whole.outside == pytest.approx(7 / 50)
    assert answer.whole.outside_by_size == pytest.approx(1 - 4 * 30 / (24 * 23), abs=0.0005)
    assert answer.whole.ei == pytest.approx((3.5 - 21.5) / 25)
    ends = (15 / 50, 14 / 50, 21 / 50)
    by_chance = sum(end**2 for end in ends)
    assert answer.whole.assortativity == pytest.approx((43 / 50 - by_chance) / (1 - by_chance), abs=0.0005)
    assert answer.whole.modularity == pytest.approx(43 / 50 - by_chance, abs=0.0005)
    cut = answer.pairs[0]
    assert (cut.usual, cut.expected) == (round(7 * 36 / 432, 1), round(50 * 36 / (24 * 23), 1))
    assert (cut.one.id, cut.other.id) == tuple(make_id("division", "hr", one) for one in ("engines", "hull"))
