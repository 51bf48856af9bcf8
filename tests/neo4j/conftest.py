"""The server of the session, and one of a test's own."""

from collections.abc import Iterator

import pytest
from neo4j import Driver, GraphDatabase

from tests.neo4j.fixtures import mark, neo4j, own_server
from tests.neo4j.marked import emptied
from tests.neo4j.server import Address, Server

__all__ = ["neo4j"]


@pytest.fixture
def driver(neo4j: Address) -> Iterator[Driver]:
    """Reaches an empty database."""
    with GraphDatabase.driver(neo4j.uri, auth=(neo4j.user, neo4j.password)) as made:
        emptied(made)
        yield made


@pytest.fixture(scope="session")
def own() -> Iterator[Server]:
    """A server that may be stopped, killed and frozen, which soon sees that a client is gone."""
    with own_server({"server.bolt.connection_keep_alive": "1s"}) as server:
        mark(server.start())
        yield server
