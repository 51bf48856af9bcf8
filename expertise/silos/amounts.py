"""Numbers that are no register of persons: of fewer than five people nothing is said but that."""

from dataclasses import dataclass

FEWEST = 5
"""Of fewer people than these no figure is given."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How many; where fewer than five people are behind it only that is said: `count` is null, and `fewer_than` is 5."""

    count: int | None = None
    fewer_than: int | None = None

    @property
    def words(self) -> str:
        """The amount as it is read."""
        return f"fewer than {self.fewer_than}" if self.count is None else f"{self.count:,}"


FEW = Amount(fewer_than=FEWEST)


def people_counted(people: int) -> Amount:
    """So many people, rounded down to a multiple of five, so that a scope that leaves out one person tells nothing of them."""
    return FEW if people < FEWEST else Amount(people - people % FEWEST)


def things_counted(things: int, behind: int) -> Amount:
    """So many things that two divisions share, of none or with at least five people behind them."""
    return FEW if things and behind < FEWEST else Amount(things)
