"""Where the graphs of tests are kept: in a SQLite file, or in that and on a Neo4j server at once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from neo4j import Driver, GraphDatabase

from expertise.cursors import Cursors
from expertise.graph import Graph, clock
from expertise.settings import Settings
from expertise.store import Access, Store, open_store
from expertise.vocabulary.shared import Vocabulary
from tests.both import BothStores
from tests.neo4j.marked import emptied
from tests.neo4j.server import Address

KINDS = ("sqlite", "both")
"""`both` is told everything twice, and every answer of the one engine is compared with the other's."""


@dataclass(slots=True)
class Stores:
    """Opens stores of one kind. The server has one database, so that it holds the graph of one file at a time."""

    server: Address | None = None
    driver: Driver | None = field(default=None, init=False)
    held: Path | None = field(default=None, init=False)
    opened: list[Store] = field(default_factory=list, init=False)

    def open(self, path: Path) -> Store:
        """The store of this file; on the server too, emptied for a new file."""
        new = not path.exists()
        embedded = open_store(f"sqlite:///{path}")
        if self.server is None:
            return embedded
        if new:
            self._empty(self.server)
            self.held = path
        assert self.held == path, f"the server holds {self.held}"
        both = BothStores(embedded, open_store(self.server.uri, access(self.server)))
        self.opened.append(both)
        return both

    def close(self) -> None:
        """Closes all that was opened on the server."""
        for store in self.opened:
            store.close()
        if self.driver is not None:
            self.driver.close()

    def _empty(self, server: Address) -> None:
        if self.driver is None:
            self.driver = GraphDatabase.driver(server.uri, auth=(server.user, server.password))
        emptied(self.driver)


def access(server: Address) -> Access:
    """How a store reaches the server."""
    return Access(server.user, server.password)


_opened = Stores()


def use(stores: Stores) -> None:
    """From now on graphs are made in these."""
    global _opened
    _opened = stores


def graph_at(path: Path, *, settings: Settings | None = None, now: Callable[[], datetime] = clock) -> Graph:
    """The graph of this file, in the stores that are tested now."""
    store = _opened.open(path)
    sealed_alike = Cursors(lambda: "so that answers of two graphs can be compared")
    return Graph(store, Vocabulary(store), sealed_alike, settings or Settings(store=f"sqlite:///{path}"), now)
