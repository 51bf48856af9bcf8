"""The silo map: which divisions are cut from each other though they work on the same things, in two sentences and figures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from expertise.graph import Graph
from expertise.language import Language
from expertise.models import Id, Named, Viewer
from expertise.silos import figures
from expertise.silos.amounts import FEWEST, Amount, people_counted, things_counted
from expertise.silos.arrays import Counts
from expertise.silos.counting import FINDINGS, Counted, Finding, counted
from expertise.silos.mixing import Shared
from expertise.silos.named import labels_of
from expertise.silos.opening import check_may_open
from expertise.silos.scope import Scope
from expertise.silos.seen import seen
from expertise.silos.telling import missing, story
from expertise.store import Transaction

PAIRS_SHOWN = 50
MOST_PAIRS = 1_000
SKILLS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class SharedSkill:
    """A skill of two divisions, and how many people of the one with fewer have worked on it."""

    id: Id
    label: str
    people: Amount


@dataclass(frozen=True, slots=True)
class Unit:
    """A division of the map. `known` is of how many of its people anything is seen; where that is too few, `enough` is false
    and nothing is found about it. `ei` is its E-I index; `community` the number of the community that its ties put it in."""

    id: Id
    name: str
    people: Amount
    known: Amount
    enough: bool
    ei: float | None
    community: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two divisions: how alike what they work on is (0 to 1), what they share, and what is found.

    `ties` is how strong they are tied; `usual` what it would be if all ties between divisions here went by size alone,
    `expected` if divisions did not matter at all. `ties` is null where fewer than five people are behind it.
    """

    one: Named
    other: Named
    finding: Finding
    alike: float
    skills: tuple[SharedSkill, ...]
    projects: Amount
    documents: Amount
    groups: Amount
    contacts: Amount
    ties: float | None
    usual: float
    expected: float

    @property
    def is_untied(self) -> bool:
        """Whether nothing ties the two though that is no cut: they are not alike enough, or too small to expect ties."""
        return self.finding == "tied" and self.ties == 0


@dataclass(frozen=True, slots=True)
class Whole:
    """The map as a whole. `outside` is which share of all ties leads from one division to another, `outside_by_size` which
    would if size alone decided; the others are defined in `expertise.silos.figures`, null where there are no ties.

    `modularity` is that of the divisions as they are, `modularity_found` that of the communities that ties put them in.
    """

    outside: float | None
    outside_by_size: float | None
    ei: float | None
    assortativity: float | None
    modularity: float | None
    modularity_found: float | None


@dataclass(frozen=True, slots=True)
class SiloMap:
    """The map of a scope: two sentences, the divisions, and pairs of them, cuts first. `small` is how many divisions have
    fewer than five people here, and are in no figure; `more` how many pairs are not listed."""

    story: tuple[str, ...]
    divisions: tuple[Unit, ...]
    whole: Whole
    pairs: tuple[Pair, ...]
    small: int
    more: int


def silo_map(graph: Graph, viewer: Viewer, scope: Scope, *, limit: int = PAIRS_SHOWN) -> SiloMap:
    """The map of a scope. Raises `NotFound` for who may not open it and for a division that is not there, and `Invalid`."""
    check_may_open(viewer)
    return seen(graph).once(
        "answer", (scope, limit, viewer.language.code), lambda: _silo_map(graph, scope, limit, viewer.language)
    )


def _silo_map(graph: Graph, scope: Scope, limit: int, language: Language) -> SiloMap:
    found = counted(graph, scope)
    if len(found.units.divisions) < 2:
        return SiloMap((missing(found, scope, language),), _units(found, [0]), Whole(*[None] * 6), (), found.small, 0)
    one, other = in_order(found)
    pairs = pairs_of(graph.store, found, zip(one[:limit].tolist(), other[:limit].tolist(), strict=True))
    community = communities_of(found)
    whole = whole_of(found, community)
    return SiloMap(
        story(found, whole, pairs, language),
        _units(found, community),
        whole,
        tuple(pairs),
        found.small,
        max(len(one) - limit, 0),
    )


def in_order(found: Counted) -> tuple[Counts, Counts]:
    """All pairs of units: cuts first, and those of which too little is known last; of each the first lacks most ties that are
    usual, weighed by how alike the two are."""
    one, other = np.triu_indices(len(found.units.divisions), 1)
    lacking = (found.usual - found.mixed) * found.alike
    ids = found.ties.tree.ids[list(found.units.divisions)]
    order = np.lexsort((ids[other], ids[one], -np.round(lacking[one, other], 6), found.findings[one, other]))
    return one[order], other[order]


def pairs_of(facts: Transaction, found: Counted, some: Iterable[tuple[int, int]]) -> list[Pair]:
    """These pairs of units, as they are shown."""
    alike, findings, usual, expected = found.alike, found.findings, found.usual, found.expected
    both = list(some)
    skills = {pair: found.held.shared(*pair, SKILLS_SHOWN) for pair in both}
    labels = labels_of(facts, {skill for shared in skills.values() for skill, _ in shared})
    named = [named_unit(found, place) for place in range(len(found.units.divisions))]
    return [
        Pair(
            named[a], named[b], FINDINGS[int(findings[a, b])], _rounded(alike[a, b], 2),
            _named_skills(skills[a, b], labels),
            amount_shared(found, "project", a, b), amount_shared(found, "document", a, b),
            amount_shared(found, "group", a, b), amount_shared(found, "contact", a, b),
            tied(found.shared, a, b), _rounded(usual[a, b], 1), _rounded(expected[a, b], 1),
        )
        for a, b in both
    ]  # fmt: skip


def shared_skills(facts: Transaction, found: Counted, one: int, other: int, most: int) -> tuple[SharedSkill, ...]:
    """The skills that at least five people of both have, what says most first."""
    shared = found.held.shared(one, other, most)
    return _named_skills(shared, labels_of(facts, [skill for skill, _ in shared]))


def _named_skills(shared: Iterable[tuple[int, int]], labels: Mapping[int, str]) -> tuple[SharedSkill, ...]:
    return tuple(
        SharedSkill(skill, labels[skill], people_counted(people)) for skill, people in shared if skill in labels
    )


def communities_of(found: Counted) -> list[int]:
    """The number, from 0 on, of the community that ties put each unit in."""
    group = np.zeros(len(found.units.divisions), np.int64)
    for number, community in enumerate(figures.communities(found.mixed)):
        group[community] = number
    return [int(one) for one in group]


def whole_of(found: Counted, community: list[int]) -> Whole:
    """The figures of the whole map."""
    by_community = figures.rounded(figures.modularity(found.mixed, community))
    return Whole(*figures.altogether(found.mixed, found.expected), by_community)


def named_unit(found: Counted, place: int) -> Named:
    """The division that a unit is."""
    tree, division = found.ties.tree, found.units.divisions[place]
    return Named(int(tree.ids[division]), tree.names[division])


def _units(found: Counted, community: list[int]) -> tuple[Unit, ...]:
    each, enough = figures.ei_of_each(found.mixed), found.enough
    return tuple(
        Unit(
            *_id_and_name(found, place), people_counted(int(found.people[place])), people_counted(int(found.known[place])),
            bool(enough[place]), None if ei is None or not enough[place] else _rounded(ei, 2), community[place] + 1,
        )
        for place, ei in enumerate(each)
    )  # fmt: skip


def _id_and_name(found: Counted, place: int) -> tuple[int, str]:
    named = named_unit(found, place)
    return named.id, named.name


def amount_shared(found: Counted, kind: str, one: int, other: int) -> Amount:
    """How many things of a kind, or contacts, two units share."""
    shared = found.shared[kind]
    return things_counted(int(shared.things[one, other]), int(shared.behind[one, other] + shared.behind[other, one]))


def tied(shared: Mapping[str, Shared], one: int, other: int) -> float | None:
    """How strong two units are tied; None where only some few of their people are."""
    behind = max(int(kind.behind[one, other] + kind.behind[other, one]) for kind in shared.values())
    strength = sum(float(kind.strength[one, other]) for kind in shared.values())
    return _rounded(strength, 1) if behind == 0 or behind >= FEWEST else None


def _rounded(number: float, digits: int) -> float:
    return round(float(number), digits) + 0.0  # no -0.0
