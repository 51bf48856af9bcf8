"""People and what they share as one net: ways lead from person to person over contacts, projects, documents and groups."""

from dataclasses import dataclass

import numpy as np

from expertise.silos.arrays import NOWHERE, Flags, Ids, Places, Ties, Tree
from expertise.silos.ways import Ints, Net, net_of
from expertise.surroundings import MOST_PEOPLE

KINDS = ("project", "group", "document")


@dataclass(frozen=True, slots=True)
class Web:
    """The net: first the people of the ties, in their order, then the things that at most `MOST_PEOPLE` of them share.

    `things` are the ids of these and `kinds` their places among `KINDS`; node `people + i` is the thing i.
    """

    net: Net
    people: int
    things: Ids
    kinds: Places

    def holds(self, thing: int, people: Flags) -> int:
        """How many of these people are in the thing of this place."""
        return int(people[self.members(thing)].sum())

    def members(self, thing: int) -> Ints:
        """The places of the people who are in the thing of this place."""
        node = self.people + thing
        return self.net.others[self.net.starts[node] : self.net.starts[node + 1]]


def web_of(ties: Ties) -> Web:
    """The net of all that everyone may see; what very many share is no way, as `reach` has it."""
    people = len(ties.people)
    ends, others = [ties.contacts.one.astype(np.int64)], [ties.contacts.other.astype(np.int64)]
    things, kinds = [], []
    first = people
    for number, kind in enumerate(KINDS):
        joined = ties.joined[kind]
        sizes = np.bincount(joined.thing, minlength=len(joined.things))
        kept = (sizes <= MOST_PEOPLE) & (sizes > 0)
        place = np.cumsum(kept) - 1 + first
        there = kept[joined.thing]
        ends.append(joined.person[there].astype(np.int64))
        others.append(place[joined.thing[there]])
        things.append(joined.things[kept])
        kinds.append(np.full(int(kept.sum()), number, np.int32))
        first += int(kept.sum())
    net = net_of(first, (np.concatenate(ends), np.concatenate(others)))
    return Web(net, people, np.concatenate(things), np.concatenate(kinds))


def within(tree: Tree, division: int) -> Flags:
    """Which divisions are this one, by its place, or below it."""
    inside = np.zeros(len(tree.ids), np.bool_)
    inside[division] = True
    above = tree.parents
    while (more := inside | ((above != NOWHERE) & inside[above])).sum() > inside.sum():
        inside = more
    return inside
