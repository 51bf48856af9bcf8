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

IS_PREPARED = """
MATCH (s:Schema {product: $product, version: $version}) WHERE NOT EXISTS { (:Filling) } RETURN s
"""
"""After a filling that was killed indexes may be missing."""
EMPTY = "MATCH (n) WHERE NOT n:Schema DETACH DELETE n"
"""The schema stays: making it takes long, and then every question is planned anew."""


@dataclass(slots=True)
class Database:
    """What is on the server; copied there again only when somebody has written since."""

    address: Address
    driver: Driver = field(init=False)
    held: Path | None = field(default=None, init=False)
    seen: frozenset[str] = field(default=frozenset(), init=False)

    def __post_init__(self) -> None:
        access = (self.address.user, self.address.password)
        self.driver = GraphDatabase.driver(self.address.uri, auth=access, notifications_min_severity="OFF")

    @property
    def settings(self) -> Settings:
        """How the product reaches it."""
        address = self.address
        return Settings(store=address.uri, store_user=address.user, store_password=address.password)

    @property
    def access(self) -> Access:
        """How a store reaches it."""
        return Access(self.address.user, self.address.password)

    def hold(self, path: Path | None) -> None:
        """From now on it holds the graph of this file, or none."""
        if self.seen and path == self.held and self._now() == self.seen:
            return
        self._empty()
        if path is not None:
            self._copy(path)
        self.held, self.seen = path, self._now()

    def close(self) -> None:
        """Gives its connections back."""
        self.driver.close()

    def _empty(self) -> None:
        """Everything goes but the product's schema, if it is the newest."""
        marked(self.driver)
        newest = migrations("neo4j")[-1][0]
        if not self.driver.execute_query(IS_PREPARED, product=OURS, version=newest).records:
            emptied(self.driver)
        self.driver.execute_query(EMPTY)

    def _copy(self, path: Path) -> None:
        source, target = open_store(f"sqlite:///{path}"), open_store(self.address.uri, self.access)
        copy(source, target, progress=lambda *_: None)
        source.close()
        target.close()

    def _now(self) -> frozenset[str]:
        """The bookmark after the last transaction that wrote, whoever that was."""
        with self.driver.session() as session:
            session.run("RETURN 1").consume()
            return session.last_bookmarks().raw_values


def put(path: Path, address: Address) -> None:
    """The graph of this file is what there is on a server."""
    database = Database(address)
    database.hold(path)
    database.close()
