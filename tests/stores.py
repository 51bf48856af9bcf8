"""Where the graphs of tests are kept: in a SQLite file, or in that and on a Neo4j server at once."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from expertise.copying import copy
from expertise.cursors import Cursors
from expertise.graph import Graph, clock
from expertise.settings import Settings
from expertise.store import Access, Store, open_store
from expertise.vocabulary.encoder import read_encoder
from expertise.vocabulary.shared import Vocabulary
from tests.both import BothStores
from tests.neo4j.database import Database
from tests.neo4j.server import Address

ENGINES = ("sqlite", "neo4j")
KINDS = ("sqlite", "both")
"""`both` is told everything twice, and every answer of the one engine is compared with the other's."""


@dataclass(slots=True)
class Stores:
    """Opens stores of one kind. The server has one database, so that it holds the graph of one file at a time."""

    database: Database | None = None
    held: Path | None = field(default=None, init=False)
    opened: list[Store] = field(default_factory=list, init=False)

    def open(self, path: Path, *, like: Path | None = None) -> Store:
        """The store of this file; a new one is empty, or holds the graph of the file that it is `like`."""
        new = not path.exists()
        if new and like is not None:
            shutil.copy(like, path)
        embedded = open_store(f"sqlite:///{path}")
        if self.database is None:
            return embedded
        if new:
            self.database.hold(like)
            self.held = path
        assert self.held == path, f"the server holds {self.held}"
        both = BothStores(embedded, open_store(self.database.address.uri, self.database.access))
        self.opened.append(both)
        return both

    def close(self) -> None:
        """Closes all that was opened on the server."""
        for store in self.opened:
            store.close()


def settings_like(file: Path, path: Path, database: Database | None) -> Settings:
    """Where the product finds the graph of a file: on the server, or without one in a copy at the path."""
    if database is None:
        shutil.copy(file, path)
        return Settings(store=f"sqlite:///{path}")
    database.hold(file)
    return database.settings


def access(server: Address) -> Access:
    """How a store reaches the server."""
    return Access(server.user, server.password)


_opened = Stores()


def use(stores: Stores) -> None:
    """From now on graphs are made in these."""
    global _opened
    _opened = stores


@contextmanager
def embedded() -> Iterator[None]:
    """Meanwhile graphs are made in files alone, whatever stores are tested."""
    tested = _opened
    use(Stores())
    try:
        yield
    finally:
        use(tested)


def graph_at(
    path: Path, *, settings: Settings | None = None, now: Callable[[], datetime] = clock, like: Path | None = None
) -> Graph:
    """The graph of this file, in the stores that are tested now."""
    store = _opened.open(path, like=like)
    sealed_alike = Cursors(lambda: "so that answers of two graphs can be compared")
    return Graph(
        store, Vocabulary(store, read_encoder()), sealed_alike, settings or Settings(store=f"sqlite:///{path}"), now
    )


def template(graph: Graph, path: Path) -> Path:
    """The graph as a file that others may be `like`: a copy, since its changes are numbered as those of any copy are."""
    store = open_store(f"sqlite:///{path}")
    copy(graph.store, store, progress=lambda *_: None)
    store.close()
    graph.close()
    return path
