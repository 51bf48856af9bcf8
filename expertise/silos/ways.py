"""The shortest ways between pairs of nodes of a net, very many pairs at once, and what part of them leads through each node.

Betweenness restricted to pairs is Brandes' (2001, A faster algorithm for betweenness centrality) with the sum over these pairs
alone: of the shortest ways of a pair each counts alike, and a node gets the part of them that it lies on. Of pairs that are drawn
at random (as Brandes and Pich 2007 draw them) the mean of that is what it is of all pairs, but for an error that is bounded here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from expertise.reach import MOST_STEPS

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

AT_ONCE = 256
"""Pairs that are looked at together, which bounds the memory."""
NODES_AT_ONCE = 20_000
DOUBT = 0.05


@dataclass(frozen=True, slots=True)
class Net:
    """Nodes 0, 1, 2 ... and who is next to whom: the neighbours of node i are `others[starts[i]:starts[i + 1]]`."""

    starts: Ints
    others: Ints

    @property
    def nodes(self) -> int:
        """How many nodes there are."""
        return len(self.starts) - 1

    def beside(self, nodes: Ints) -> tuple[Ints, Ints]:
        """All neighbours of these nodes, and the place of the node that each is a neighbour of."""
        counts = self.starts[nodes + 1] - self.starts[nodes]
        place = np.repeat(np.arange(len(nodes)), counts)
        first = np.repeat(self.starts[nodes] - np.cumsum(counts) + counts, counts)
        return self.others[first + np.arange(len(place))], place


def net_of(nodes: int, edges: tuple[Any, Any]) -> Net:
    """The net of these edges, each given once, in both directions; whoever gives one twice gives two ways."""
    ends = np.concatenate([edges[0], edges[1]]).astype(np.int64)
    others = np.concatenate([edges[1], edges[0]]).astype(np.int64)
    order = np.argsort(ends, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(ends, minlength=nodes))]).astype(np.int64)
    return Net(starts, others[order])


@dataclass(frozen=True, slots=True)
class Parts:
    """What part of the shortest ways leads through each node, on average over some pairs, and the mean of its square; `lengths`
    are the edges of each pair's way, 0 where it has none of at most `MOST_STEPS`."""

    means: Floats
    squares: Floats
    lengths: Ints

    def errors(self, nodes: int) -> Floats:
        """By how much each mean is off where the pairs were drawn: 19 times in 20 no one of so many nodes is off by more.

        Maurer, A. and Pontil, M. (2009): Empirical Bernstein bounds, COLT, theorem 4, for both sides and each of the nodes.
        """
        pairs, doubt = len(self.lengths), log(4 * max(nodes, 1) / DOUBT)
        variance = (self.squares - self.means**2) * pairs / (pairs - 1)
        return np.sqrt(2 * np.maximum(variance, 0) * doubt / pairs) + 7 * doubt / (3 * (pairs - 1))


def parts_between(net: Net, starts: Ints, goals: Ints) -> Parts:
    """What part of the shortest ways of these pairs leads through each node; the ends of a way get no part of it."""
    sums, squares = np.zeros(net.nodes), np.zeros(net.nodes)
    lengths = np.zeros(len(starts), dtype=np.int64)
    for first in range(0, len(starts), AT_ONCE):
        some = slice(first, first + AT_ONCE)
        for length, found in _found(net, starts[some], goals[some]):
            lengths[first + found.pairs] = length
            np.add.at(sums, found.nodes, found.parts)
            np.add.at(squares, found.nodes, found.parts**2)
    return Parts(sums / len(starts), squares / len(starts), lengths)


def distances(net: Net, starts: Ints, goals: Ints) -> NDArray[np.int8]:
    """The edges of the shortest way from each of some nodes to each of others; `MOST_STEPS` + 1 where there is none so short."""
    found = np.where(starts[:, None] == goals[None, :], 0, MOST_STEPS + 1).astype(np.int8)
    there, back = [_begun(net, starts)], [_begun(net, goals)]
    for length in range(1, MOST_STEPS + 1):
        side = there if length % 2 else back
        side.append(_beyond(net, side))
        met = _met(net, there[-1], back[-1], found.shape)
        found[met & (found > length)] = length
    return found


@dataclass(frozen=True, slots=True)
class _Level:
    """Nodes at one distance from the ends of pairs: keys (pair x nodes + node), ascending, and how many ways lead there."""

    keys: Ints
    ways: Floats

    def among(self, keys: Ints) -> NDArray[np.bool_]:
        """Which of these keys stand in the level."""
        return self.ways_to(keys) > 0

    def ways_to(self, keys: Ints) -> Floats:
        """How many ways lead to each of these keys; none to those that do not stand in the level."""
        if not len(self.keys):
            return np.zeros(len(keys))
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[at] == keys, self.ways[at], 0.0)


@dataclass(frozen=True, slots=True)
class _Found:
    """The pairs whose shortest ways have one length, and the parts of them that lead through nodes."""

    pairs: Ints
    nodes: Ints
    parts: Floats


def _found(net: Net, starts: Ints, goals: Ints) -> Iterator[tuple[int, _Found]]:
    """For each length the pairs whose ways have it; both ends are gone from by turns, a level at a time."""
    there, back = [_begun(net, starts)], [_begun(net, goals)]
    for length in range(1, MOST_STEPS + 1):
        side = there if length % 2 else back
        side.append(_beyond(net, side))
        middle = there[-1].keys[back[-1].among(there[-1].keys)]
        if not len(middle):
            continue
        pairs = np.unique(middle // net.nodes)
        yield length, _through(net, there, back, middle, pairs)
        for levels in (there, back):
            levels[:] = [_without(level, pairs, net.nodes) for level in levels]


def _met(net: Net, there: "_Level", back: "_Level", shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Which start and which goal have a node of these levels in common."""
    ends = [np.divmod(level.keys, net.nodes) for level in (there, back)]
    common = np.intersect1d(ends[0][1], ends[1][1])
    met = np.zeros(shape, dtype=np.float32)
    for first in range(0, len(common), NODES_AT_ONCE):
        some = common[first : first + NODES_AT_ONCE]
        met += _table(*ends[0], some, shape[0]) @ _table(*ends[1], some, shape[1]).T
    return met > 0


def _table(end: Ints, node: Ints, nodes: Ints, ends: int) -> NDArray[np.float32]:
    """A row for each end and a column for each of these nodes: 1 where the node stands in the level of the end."""
    at = np.minimum(np.searchsorted(nodes, node), len(nodes) - 1)
    there = nodes[at] == node
    table = np.zeros((ends, len(nodes)), dtype=np.float32)
    table[end[there], at[there]] = 1
    return table


def _begun(net: Net, ends: Ints) -> _Level:
    return _Level(np.arange(len(ends)) * net.nodes + ends, np.ones(len(ends)))


def _beyond(net: Net, levels: Sequence[_Level]) -> _Level:
    """The level after the last one: what lies beside it and in none before."""
    last = levels[-1]
    nodes, place = net.beside(last.keys % net.nodes)
    keys, which = np.unique(last.keys[place] - last.keys[place] % net.nodes + nodes, return_inverse=True)
    ways = np.bincount(which, weights=last.ways[place], minlength=len(keys))
    new = ~np.logical_or.reduce([level.among(keys) for level in levels[-2:]])
    return _Level(keys[new], ways[new])


def _without(level: _Level, pairs: Ints, nodes: int) -> _Level:
    left = ~np.isin(level.keys // nodes, pairs)
    return _Level(level.keys[left], level.ways[left])


def _through(net: Net, there: Sequence[_Level], back: Sequence[_Level], middle: Ints, pairs: Ints) -> _Found:
    """The parts of the ways that lead through the middle, and from there towards both ends."""
    ways = there[-1].ways_to(middle) * back[-1].ways_to(middle)
    of_pair = np.bincount(middle // net.nodes, weights=ways)
    parts = ways / of_pair[middle // net.nodes]
    inner = [(middle, parts)] if len(there) > 1 and len(back) > 1 else []
    for levels in (there, back):
        inner += list(_towards_the_end(net, levels, middle, parts))
    keys = np.concatenate([key for key, _ in inner]) if inner else np.zeros(0, dtype=np.int64)
    lent = np.concatenate([part for _, part in inner]) if inner else np.zeros(0)
    return _Found(pairs, keys % net.nodes, lent)


def _towards_the_end(net: Net, levels: Sequence[_Level], keys: Ints, parts: Floats) -> Iterator[tuple[Ints, Floats]]:
    """The nodes of each level that lie on the ways to these, and the parts that lead through them; the ends left out."""
    for depth in range(len(levels) - 2, 0, -1):
        nodes, place = net.beside(keys % net.nodes)
        before = keys[place] - keys[place] % net.nodes + nodes
        ways = levels[depth].ways_to(before)
        share = parts[place] * ways / levels[depth + 1].ways_to(keys)[place]
        on = ways > 0
        keys, which = np.unique(before[on], return_inverse=True)
        parts = np.bincount(which, weights=share[on], minlength=len(keys)).astype(np.float64)
        yield keys, parts
