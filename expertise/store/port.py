"""The narrow door to any graph store: named questions in, rows out. It knows no word of the product."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol, TypeVar

Row = Any
"""One row of an answer: its columns by name (`row["person"]`), and by unpacking in the order of the question's header."""

Values = Mapping[str, object] | tuple[object, ...]
"""What a write question takes for one row: its params by name, or all of them in the order of its header."""

Answer = TypeVar("Answer")


class Transaction(Protocol):
    """What a unit of work may do: read and write by the names of questions."""

    def read(self, question: str, /, **params: object) -> list[Row]:
        """All rows of a read question; lists and None are allowed as params."""

    def write(self, question: str, rows: Iterable[Values], /) -> None:
        """Runs a write question for every row; one without params takes a row of nothing."""


class Store(Transaction, Protocol):
    """A graph store. Outside of `transact` a write is a transaction of its own."""

    def transact(self, work: Callable[[Transaction], Answer], /) -> Answer:
        """Runs `work` in one write transaction and commits; nothing of it stays if it raises.

        `work` may be run again, so it only reads and writes the graph.
        """

    def tidy(self) -> None:
        """Puts the store in order after very much was written at once: less room, quicker answers. It may do nothing.

        Raises `Unavailable` while others use the store; then it stays as it is.
        """

    def close(self) -> None:
        """Gives back everything the store holds."""
