"""Graph stores: one narrow port, one file for each engine; the scheme of the URL chooses."""

from pathlib import Path

from expertise.errors import Misconfigured
from expertise.store.port import Access, Asked, Row, Store, Transaction
from expertise.store.sqlite import SqliteStore

__all__ = ["Access", "Asked", "Row", "Store", "Transaction", "file_of", "open_store"]

SERVER = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
HOW = "write it as sqlite:///path/to/file.db or neo4j://host:7687"


def file_of(url: str) -> Path | None:
    """The file of an embedded store; None for a server."""
    scheme, _, rest = url.partition("://")
    return Path(rest[1:]) if scheme == "sqlite" and rest[1:] else None


def open_store(url: str, access: Access | None = None) -> Store:
    """The store at `sqlite:///path` (relative), `sqlite:////path` (absolute) or `neo4j://host:port/database`, made if it is
    new and brought up to date. `access` says as whom and how a server is reached.

    Raises `Misconfigured` for another scheme, `Foreign` and `TooNew` for a store that cannot be used, `Unavailable` for a
    server that does not answer.
    """
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite" and rest.startswith("/") and rest[1:]:
        return SqliteStore(rest[1:])
    if scheme in SERVER and rest:
        from expertise.store.neo4j import (
            Neo4jStore,  # the driver takes a moment to come, and an embedded store needs none
        )

        return Neo4jStore(url, access or Access())
    raise Misconfigured(f"EXPERTISE_STORE is {url!r}: {HOW}")
