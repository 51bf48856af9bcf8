"""People and what they share as one net: ways lead from person to person over contacts, projects, documents and groups."""

from dataclasses import dataclass

import numpy as np

from expertise.silos.arrays import Ids, Places, Ties
from expertise.silos.seen import Seen
from expertise.silos.ways import Net, net_of
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


def web_in(known: Seen) -> Web:
    """The net of what everyone may see now."""
    return known.once("arrays", "web", lambda: web_of(known.ties))


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
