"""The narrow door to any graph store: named questions in, rows out. It knows no word of the product."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

Row = Any
"""One row of an answer: its columns by name (`row["person"]`), and by unpacking in the order of the question's header."""

Values = Mapping[str, object] | tuple[object, ...]
"""What a write question takes for one row: its params by name, or all of them in the order of its header."""

Asked = tuple[str, Mapping[str, object]]
"""The name of a read question, and its params."""

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Access:
    """How a store on a server is reached: as whom, how long an answer is waited for, and by how many connections."""

    user: str = ""
    password: str = field(default="", repr=False)
    seconds: float = 15.0
    connections: int = 50


class Transaction(Protocol):
    """What a unit of work may do: read and write by the names of questions."""

    def read(self, question: str, /, **params: object) -> list[Row]:
        """All rows of a read question; lists and None are allowed as params."""

    def read_several(self, *asked: Asked) -> list[list[Row]]:
        """All rows of each of these read questions, as of one moment; a server is asked once for them."""

    def write(self, question: str, rows: Iterable[Values], /) -> None:
        """Runs a write question for every row; one without params takes a row of nothing."""


class Store(Transaction, Protocol):
    """A graph store. Outside of `transact` a write is a transaction of its own.

    `is_embedded`: questions cost no round trip, so that much is derived where it lies.
    """

    is_embedded: bool

    @property
    def commits(self) -> int:
        """Another number whenever a transaction was written through this store, or may have been."""

    def transact(self, work: Callable[[Transaction], Answer], /) -> Answer:
        """Runs `work` in one write transaction and commits; nothing of it stays if it raises.

        `work` may be run again, so it only reads and writes the graph.
        """

    def fill(self, work: Callable[[Transaction], Answer], /) -> Answer:
        """Runs `work`, which fills an empty store with very much. Nobody sees any of it before it is whole, and what is
        left of one that was stopped is taken away by the next. Raises `NotAllowed` when the store is not empty.
        """

    def turn(self) -> int:
        """A number that is another one after every commit, whoever made it: what was read at it still holds."""

    def plan(self) -> None:
        """Works out how to answer every question before it is asked, where that takes long; nothing is answered.

        From then on nobody who reads waits because the graph has changed so much that it is worked out anew: that is done when
        this is called again.
        """

    def close(self) -> None:
        """Gives back everything the store holds."""
