"""The server that all tests of a session share, and how a test without one ends."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest
from neo4j import GraphDatabase

from tests.neo4j.java import Missing
from tests.neo4j.marked import NotOurs, marked
from tests.neo4j.server import USER, Address, Server, throw_away


@pytest.fixture(scope="session")
def neo4j() -> Iterator[Address]:
    """A server with a database that tests may empty: the one that NEO4J_URI names, or one for this session."""
    if uri := os.environ.get("NEO4J_URI"):
        address = Address(uri, os.environ.get("NEO4J_USER", USER), os.environ.get("NEO4J_PASSWORD", ""))
        mark(address)
        yield address
        return
    with own_server() as server:
        mark(server.start())
        yield server.address


@contextmanager
def own_server(settings: Mapping[str, str] | None = None) -> Iterator[Server]:
    """A server of one test's own, to start, stop, kill and freeze. Where there can be none the test is skipped, in CI failed."""
    try:
        with throw_away(settings=settings) as server:
            yield server
    except Missing as missing:
        if os.environ.get("CI") == "true":
            pytest.fail(str(missing), pytrace=False)
        pytest.skip(str(missing))


def mark(address: Address) -> None:
    """Says that tests may empty what is there, if that is nothing."""
    with GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:
        try:
            marked(driver)
        except NotOurs as refused:
            pytest.fail(str(refused), pytrace=False)
