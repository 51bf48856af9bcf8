"""What two divisions share, to be looked at: the projects, documents and groups that join them, and the skills of both."""

from dataclasses import dataclass

import numpy as np

from expertise.errors import Invalid
from expertise.graph import Graph
from expertise.models import Link, Viewer
from expertise.silos.amounts import FEWEST
from expertise.silos.counting import Counted, counted
from expertise.silos.map import Pair, SharedSkill, pairs_of, shared_skills
from expertise.silos.mixing import within
from expertise.silos.named import links_of
from expertise.silos.opening import check_may_open
from expertise.silos.scope import Scope, place_of
from expertise.silos.seen import seen

MOST_THINGS = 20
MOST_SKILLS = 20


@dataclass(frozen=True, slots=True)
class Sharing:
    """Two divisions of a map: the figures of both, all skills that at least five people of either have, and the first of what
    joins them, where at least five people are behind it."""

    pair: Pair
    skills: tuple[SharedSkill, ...]
    projects: tuple[Link, ...]
    documents: tuple[Link, ...]
    groups: tuple[Link, ...]


def sharing(graph: Graph, viewer: Viewer, scope: Scope, one: int, other: int) -> Sharing:
    """What two divisions of a scope share. Raises `NotFound` for who may not open the map and for a division that is not
    there, and `Invalid` for two that the map does not show."""
    check_may_open(viewer)
    return seen(graph).once("answer", ("sharing", scope, one, other), lambda: _sharing(graph, scope, one, other))


def _sharing(graph: Graph, scope: Scope, one: int, other: int) -> Sharing:
    found = counted(graph, scope)
    a, b = sorted(_unit(found, division) for division in (one, other))
    if a == b:
        raise Invalid("name two different divisions.", where="other")
    (pair,) = pairs_of(graph.store, found, [(a, b)])
    things = [_things(graph, found, scope, kind, a, b) for kind in ("project", "document", "group")]
    return Sharing(pair, shared_skills(graph.store, found, a, b, MOST_SKILLS), *things)


def _unit(found: Counted, division: int) -> int:
    place = place_of(found.ties.tree, division)
    if place not in found.units.divisions:
        name = found.ties.tree.names[place]
        raise Invalid(
            "%(name)s is no division of this map with %(fewest)s people or more.",
            where="division",
            name=name,
            fewest=FEWEST,
        )
    return found.units.divisions.index(place)


def _things(graph: Graph, found: Counted, scope: Scope, kind: str, one: int, other: int) -> tuple[Link, ...]:
    """The first things of a kind that join two units."""
    shared = found.shared[kind]
    if shared.behind[one, other] + shared.behind[other, one] < FEWEST:
        return ()
    joined = found.ties.joined[kind]
    counts = within(joined, scope.span)
    unit = found.unit[joined.person]
    of_one, of_other = (np.unique(joined.thing[counts & (unit == place)]) for place in (one, other))
    ids = joined.things[np.intersect1d(of_one, of_other)][:MOST_THINGS]
    return tuple(links_of(graph.store, ids.tolist()).values())
