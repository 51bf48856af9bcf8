"""The figures of a division of people into groups, as those who defined them wrote them.

All take the mixing matrix M of `expertise.silos.mixing`: M[a, b] is the strength of ties of people of a to people of b, and
on the diagonal each tie within a division counts twice, once for either end. Where there are no ties a figure is None.
"""

import networkx as nx  # type: ignore[import-untyped]
import numpy as np

from expertise.silos.arrays import Counts, Figures

SEED = 7
DIGITS = 3
Figure = float | None
Altogether = tuple[Figure, Figure, Figure, Figure, Figure]


def altogether(mixed: Figures, by_size: Figures) -> Altogether:
    """What is told of all divisions together, to three digits, in this order: what share of ties leads out of divisions, and
    would if size alone decided; the E-I index; assortativity; modularity."""
    return (
        rounded(outside(mixed)), rounded(outside(by_size)), rounded(ei_index(mixed)), rounded(assortativity(mixed)),
        rounded(modularity(mixed)),
    )  # fmt: skip


def rounded(figure: float | None) -> float | None:
    """A figure as it is told."""
    return None if figure is None else round(float(figure), DIGITS) + 0.0  # no -0.0


def outside(mixed: Figures) -> float | None:
    """The share of all ties that lead from one division to another."""
    return float(1 - np.trace(mixed) / mixed.sum()) if mixed.sum() else None


def ei_index(mixed: Figures) -> float | None:
    """(E - I) / (E + I) of the external and internal ties: -1 where all stay within, 1 where all lead out.

    Krackhardt, D. and Stern, R. N. (1988): Informal networks and organizational crises, Social Psychology Quarterly 51(2).
    """
    internal = float(np.trace(mixed)) / 2
    external = float(mixed.sum()) / 2 - internal
    return (external - internal) / (external + internal) if external + internal > 0 else None


def ei_of_each(mixed: Figures) -> list[float | None]:
    """The E-I index of each division: of the ties that its people have among themselves, once, and to others."""
    internal = mixed.diagonal() / 2
    external = mixed.sum(axis=1) - mixed.diagonal()
    total = external + internal
    return [float((e - i) / t) if t > 0 else None for e, i, t in zip(external, internal, total, strict=True)]


def expected(mixed: Figures, people: Counts) -> Figures:
    """What size alone would make of as many ties: the mean of M over all ways to put the same people into divisions of these
    sizes. Two people are in a and b with the probability n_a n_b / (N (N - 1)), and both in a with n_a (n_a - 1) / (N (N - 1)).
    """
    sizes = people.astype(np.float64)
    all_pairs = max(sizes.sum() * (sizes.sum() - 1), 1.0)
    pairs = np.outer(sizes, sizes) - np.diag(sizes)
    return np.asarray(mixed.sum() * pairs / all_pairs)


def usual(mixed: Figures, people: Counts) -> Figures:
    """What size alone would make of the ties between divisions: those that there are, shared out among pairs of divisions by
    the product of their sizes. The diagonal is 0.
    """
    sizes = people.astype(np.float64)
    pairs = np.outer(sizes, sizes)
    np.fill_diagonal(pairs, 0)
    between = mixed.sum() - np.trace(mixed)
    return np.asarray(between * pairs / pairs.sum()) if pairs.sum() else pairs


def assortativity(mixed: Figures) -> float | None:
    """r = (Tr e - ||e^2||) / (1 - ||e^2||), where e = M / sum M and ||x|| is the sum of all elements: 1 where all ties stay
    within, 0 where they go as if divisions did not matter. None where all ties are of one division.

    Newman, M. E. J. (2003): Mixing patterns in networks, Phys. Rev. E 67, 026126, equation 2.
    """
    if not mixed.sum():
        return None
    share = mixed / mixed.sum()
    by_chance = float(share.sum(axis=0) @ share.sum(axis=1))  # the sum of all elements of e^2, without that product
    return (float(np.trace(share)) - by_chance) / (1 - by_chance) if by_chance < 1 - 1e-12 else None


def modularity(mixed: Figures, group: list[int] | None = None) -> float | None:
    """Q = sum over groups of e_gg - a_g^2, where e = M / sum M and a_g is the share of all ends of ties in g; each division
    is a group, unless `group` says in which each is.

    Newman, M. E. J. and Girvan, M. (2004): Finding and evaluating community structure, Phys. Rev. E 69, 026113, equation 5.
    """
    if not mixed.sum():
        return None
    number = np.arange(len(mixed)) if group is None else np.asarray(group)
    share = mixed / mixed.sum()
    within = share[number[:, None] == number[None, :]].sum()
    return float(within - (np.bincount(number, share.sum(axis=1)) ** 2).sum())


def communities(mixed: Figures) -> list[list[int]]:
    """Which divisions the ties themselves put together: those of greatest modularity that the method of Louvain finds, each
    ascending, by their first. No division is taken apart.

    Blondel, V. D. et al. (2008): Fast unfolding of communities in large networks, J. Stat. Mech. P10008.
    """
    network = nx.Graph()
    network.add_nodes_from(range(len(mixed)))
    left, right = np.nonzero(np.triu(mixed))
    weights = np.where(left == right, mixed[left, right] / 2, mixed[left, right])
    network.add_weighted_edges_from(zip(left.tolist(), right.tolist(), weights.tolist(), strict=True))
    if not network.number_of_edges():
        return [[place] for place in range(len(mixed))]
    found = nx.community.louvain_communities(network, seed=SEED)
    return sorted(sorted(community) for community in found)
