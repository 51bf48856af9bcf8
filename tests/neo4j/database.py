"""The one database of the session's server, and whose graph it holds."""

from dataclasses import dataclass, field
from pathlib import Path

from neo4j import Driver, GraphDatabase

from expertise.copying import copy
from expertise.settings import Settings
from expertise.store import Access, open_store
from expertise.store.neo4j import OURS
from graph_schema import migrations
from tests.neo4j.marked import emptied, marked
from tests.neo4j.server import Address

STOPPED = """
MATCH (:Schema {product: $product, version: $version}), (j:Journal) SET j.number = 0 MERGE (f:Filling) RETURN f
"""
"""As if a first load had been stopped: the next one takes everything away and leaves the schema, which is slow to make."""


@dataclass(slots=True)
class Database:
    """What is on the server; copied there again only when somebody has written since."""

    address: Address
    driver: Driver = field(init=False)
    held: Path | None = field(default=None, init=False)
    seen: frozenset[str] = field(default=frozenset(), init=False)

    def __post_init__(self) -> None:
        self.driver = GraphDatabase.driver(self.address.uri, auth=(self.address.user, self.address.password))

    @property
    def settings(self) -> Settings:
        """How the product reaches it."""
        address = self.address
        return Settings(store=address.uri, store_user=address.user, store_password=address.password)

    def hold(self, path: Path | None) -> None:
        """From now on it holds the graph of this file, or none."""
        if self.seen and path == self.held and self._now() == self.seen:
            return
        self._empty()
        store = open_store(self.address.uri, Access(self.address.user, self.address.password))
        try:
            if path is None:
                store.fill(lambda _: None)
            else:
                source = open_store(f"sqlite:///{path}")
                copy(source, store, progress=lambda *_: None)
                source.close()
        finally:
            store.close()
        self.held, self.seen = path, self._now()

    def close(self) -> None:
        """Gives its connections back."""
        self.driver.close()

    def _empty(self) -> None:
        marked(self.driver)
        stopped = self.driver.execute_query(STOPPED, product=OURS, version=migrations("neo4j")[-1][0]).records
        if not stopped:
            emptied(self.driver)

    def _now(self) -> frozenset[str]:
        """The bookmark after the last transaction that wrote, whoever that was."""
        with self.driver.session() as session:
            session.run("RETURN 1").consume()
            return session.last_bookmarks().raw_values
