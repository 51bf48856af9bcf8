"""How far a division depends on few others for its ties."""

import numpy as np

from expertise.silos.arrays import Figures


def constraints(mixed: Figures) -> list[float | None]:
    """Burt's constraint of each division in the network of all of them: near 1 where its ties lead to one other, or to others
    that are tied to each other, near 0 where they lead to many that are not. None for one without ties to others.

    The sum over j of (p_ij + sum over q of p_iq p_qj)^2, where p_ij is the part of the ties of i to others that lead to j.
    Burt, R. S. (1992): Structural Holes, Harvard University Press, chapter 2, equation 2.4. `mixed` is symmetric.
    """
    ties = mixed.astype(np.float64)
    np.fill_diagonal(ties, 0)
    total = ties.sum(axis=1)
    parts = np.divide(ties, total[:, None], out=np.zeros_like(ties), where=total[:, None] > 0)
    depends = np.where(ties > 0, (parts + parts @ parts) ** 2, 0)
    return [float(one) if has else None for one, has in zip(depends.sum(axis=1), total > 0, strict=True)]
