"""The ways between people of random companies are those that a plain search finds, whatever is hidden."""

from itertools import pairwise

import networkx as nx  # type: ignore[import-untyped]
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from expertise.models import EVERYONE, Viewer
from expertise.reach import PREFERENCE, reach
from tests.reach.random_companies import PEOPLE, Made, Plan, Said, may_see, plans, thing_id
from tests.reach.small import Small, person_id

pytestmark = pytest.mark.embedded

Kind = tuple[int, int]
"""Where a kind of edge stands among the kinds, and who manages: two who manage each other are joined twice."""


def visible_edges(plan: Plan, viewer: Viewer) -> dict[frozenset[int], set[Kind]]:
    """Between which nodes there is an edge that the viewer may see, and its kinds, the closest being the smallest."""
    here = {person_id(name) for name in PEOPLE} - {person_id(name) for name in plan.left.split()}
    edges: dict[frozenset[int], set[Kind]] = {}
    for name, manager in plan.managers.items():
        if name != manager and {person_id(name), person_id(manager)} <= here:
            edges.setdefault(frozenset((person_id(name), person_id(manager))), set()).add(
                (PREFERENCE["manager"], person_id(manager))
            )
    things = {thing_id(thing) for thing, audience in plan.things.items() if audience in viewer.audiences}
    seen = [one for one in plan.said if person_id(one.person) in here and may_see(viewer, one)]
    contacts = {(person_id(one.person), one.target) for one in seen if one.kind == "contact"}
    for one in seen:
        person = person_id(one.person)
        mutual = one.kind == "contact" and (one.target, person) in contacts and one.target != person
        if mutual or (one.target in things and one.kind in PREFERENCE):
            edges.setdefault(frozenset((person, one.target)), set()).add((PREFERENCE[one.kind], 0))
    return edges


def expected(plan: Plan, viewer: Viewer, goal: int) -> list[tuple[int, ...]]:
    """The nodes of the ways, found by looking at all shortest ones."""
    edges = visible_edges(plan, viewer)
    found: list[tuple[int, ...]] = []
    while len(found) < 3:
        graph = nx.Graph([tuple(edge) for edge, kinds in edges.items() if kinds])
        if viewer.person not in graph or goal not in graph or not nx.has_path(graph, viewer.person, goal):
            break
        ways = [tuple(way) for way in nx.all_shortest_paths(graph, viewer.person, goal)]
        kinds = {way: tuple(min(edges[frozenset(edge)])[0] for edge in pairwise(way)) for way in ways}
        best = min(ways, key=lambda way: (kinds[way], way))
        if len(best) > 7 or (found and len(best) > len(found[0])):
            break
        found.append(best)
        edges = {edge: kinds for edge, kinds in edges.items() if not edge & set(best[1:-1])}
        if len(best) == 2:
            edges[frozenset(best)] = edges[frozenset(best)] - {min(edges[frozenset(best)])}
    return found


def nodes(small: Small, viewer: Viewer, goal: int) -> list[tuple[int, ...]]:
    return [tuple(step.node.id for step in way.steps) for way in reach(small.graph, viewer, goal)]


@settings(max_examples=30)
@given(plan=plans(), viewer=st.sampled_from(PEOPLE[:5]), goal=st.sampled_from(PEOPLE[:5]))
def test_ways_are_the_shortest_over_what_the_viewer_may_see(plan: Plan, viewer: str, goal: str) -> None:
    assume(viewer != goal)
    with Made(plan) as small:
        asking = small.viewer(viewer)
        assert nodes(small, asking, person_id(goal)) == expected(plan, asking, person_id(goal))


@settings(max_examples=25)
@given(plan=plans(), viewer=st.sampled_from(PEOPLE[:5]), data=st.data())
def test_no_way_tells_of_what_the_viewer_may_not_see(plan: Plan, viewer: str, data: st.DataObject) -> None:
    with Made(plan) as small:
        asking = small.viewer(viewer)
        hidden: list[Said] = [one for one in plan.said if one.audience != EVERYONE and not may_see(asking, one)]
        assume(hidden)
        everyone = [person_id(name) for name in PEOPLE[:5]]
        seen = [reach(small.graph, asking, person) for person in everyone]
    with Made(plan.without(data.draw(st.sampled_from(hidden)))) as small:
        assume(small.viewer(viewer) == asking)
        assert [reach(small.graph, asking, person) for person in everyone] == seen
