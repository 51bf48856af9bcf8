"""What joins divisions of a map, so that it can be drawn and exported: projects and groups with enough people of two of them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from expertise.models import Link
from expertise.silos.amounts import FEWEST, Amount, people_counted
from expertise.silos.arrays import NOWHERE
from expertise.silos.counting import Counted
from expertise.silos.mixing import within
from expertise.silos.named import links_of
from expertise.silos.scope import Scope
from expertise.store import Transaction

KINDS = ("project", "group")


@dataclass(frozen=True, slots=True)
class Joining:
    """A project or group, and how many people it has of each unit (by place) of which five or more are in it: two at least."""

    thing: Link
    people: tuple[tuple[int, Amount], ...]


def joining(facts: Transaction, found: Counted, scope: Scope) -> Iterator[Joining]:
    """What joins two units of a map or more, projects first, by id."""
    for kind in KINDS:
        joined = found.ties.joined[kind]
        unit = found.unit[joined.person]
        counts = (unit != NOWHERE) & within(joined, scope.span)
        units = max(len(found.people), 1)
        cells, people = np.unique(joined.thing[counts].astype(np.int64) * units + unit[counts], return_counts=True)
        enough = people >= FEWEST
        thing, of = np.divmod(cells[enough], units)
        joins = np.flatnonzero(np.bincount(thing, minlength=len(joined.things)) > 1)
        links = links_of(facts, joined.things[joins].tolist())
        for at in joins.tolist():
            some = slice(*np.searchsorted(thing, [at, at + 1]).tolist())
            told = zip(of[some].tolist(), people[enough][some].tolist(), strict=True)
            if (link := links.get(int(joined.things[at]))) is not None:
                yield Joining(link, tuple((place, people_counted(number)) for place, number in told))
