"""Where the dots of a network are: the same network has the same places, and no dot hides another."""

from collections.abc import Sequence
from math import cos, pi, sin, sqrt

import networkx as nx  # type: ignore[import-untyped]
import numpy as np

from expertise.silos.arrays import Figures

ROUNDS, PUSHES = 80, 60
SEED = 7
GOLDEN = pi * (3 - sqrt(5))
"""Turned by this from one to the next, dots around a middle are spread evenly (Vogel, H. (1979): A better way to construct the
sunflower head, Mathematical Biosciences 44)."""
APART = 1.5
"""The middles of two dots are so many times farther apart than they are large."""


def beside_their_like(ties: Sequence[tuple[int, int, float]], order: Sequence[int]) -> Figures:
    """Places within a circle of radius 1, of those that are strongly tied beside each other; `order` is that on the ring from
    which they move there.

    Jacomy, M. et al. (2014): ForceAtlas2, a continuous graph layout algorithm, PLoS ONE 9(6).
    """
    if not order:
        return np.zeros((0, 2))
    turns = [2 * pi * turn / len(order) for turn in range(len(order))]
    ring = {at: np.array([sin(turn), cos(turn)]) for at, turn in zip(order, turns, strict=True)}
    network = nx.Graph()
    network.add_nodes_from(range(len(order)))
    network.add_weighted_edges_from(ties)
    found = nx.forceatlas2_layout(
        network, ring, max_iter=ROUNDS, weight="weight", scaling_ratio=2, gravity=1, strong_gravity=True, seed=SEED
    )
    places = np.array([found[at] for at in range(len(order))])
    return _within(places)


def _within(places: Figures) -> Figures:
    middled = places - (places.max(axis=0) + places.min(axis=0)) / 2
    return np.asarray(middled / max(float(np.hypot(*middled.T).max()), 1e-9))


def pushed_apart(places: Figures, sizes: Figures, *, rounds: int = PUSHES) -> Figures:
    """The places, moved until dots of these radii hardly touch."""
    found, room = places.copy(), APART * (sizes[:, None] + sizes[None, :])
    found += 1e-6 * np.stack([np.sin(np.arange(len(found)) * GOLDEN), np.cos(np.arange(len(found)) * GOLDEN)], axis=1)
    for _ in range(rounds):
        away = found[:, None, :] - found[None, :, :]
        far = np.hypot(away[..., 0], away[..., 1])
        push = np.maximum(room - far, 0) / np.maximum(far, 1e-9) / 2
        np.fill_diagonal(push, 0)
        if not push.any():
            break
        found += (away * push[..., None]).sum(axis=1) / np.maximum((push > 0).sum(axis=1), 1)[:, None]
    return found


def around(middle: tuple[float, float], inner: float, many: int, size: float) -> Figures:
    """Places for so many dots of a size, evenly around a middle, no nearer to it than `inner`."""
    number = np.arange(many)
    far = np.sqrt(inner**2 + number * (2 * APART * size) ** 2 / pi * 1.2)
    turn = pi / 2 + number * GOLDEN  # the first is above, since names stand beside
    return np.stack([middle[0] + far * np.cos(turn), middle[1] + far * np.sin(turn)], axis=1)
