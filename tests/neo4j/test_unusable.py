"""A server that cannot be used, or only be read, is told of in one clear line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from api.cli import run
from expertise.connect import choose
from expertise.copying import tallies
from expertise.errors import ExpertiseError, Foreign, StoreError
from expertise.graph import open_graph
from expertise.ids import make_id
from expertise.settings import Settings
from expertise.store import Access, open_store
from tests.company import SOURCE, Person
from tests.neo4j.database import put
from tests.neo4j.fixtures import own_server
from tests.neo4j.marked import bare, marked
from tests.neo4j.server import Address, Server

READ_ONLY = "server.databases.read_only"


@pytest.fixture(scope="module")
def own() -> Iterator[Server]:
    """A server of these tests alone, which leave it so that nobody else could write there."""
    with own_server() as server:
        server.start()
        yield server


@pytest.fixture
def writable(own: Server) -> Server:
    """The same, with a database that may be written to."""
    if own.settings.pop(READ_ONLY, None):
        own.stop()
        own.start()
    return own


def let_only_be_read(server: Server) -> None:
    """From now on the server lets its database only be read."""
    server.stop()
    server.settings[READ_ONLY] = "neo4j"
    server.start()


def reached(address: Address) -> Driver:
    driver = GraphDatabase.driver(address.uri, auth=(address.user, address.password))
    marked(driver)
    return driver


def settings(address: Address) -> Settings:
    return Settings(store=address.uri, store_user=address.user, store_password=address.password)


def said(raised: pytest.ExceptionInfo[ExpertiseError]) -> str:
    """The one line that is told."""
    line = str(raised.value)
    assert "\n" not in line
    return line


def test_a_password_that_has_expired_is_told_of(writable: Server) -> None:
    with reached(writable.address) as driver:
        driver.execute_query(
            "CREATE USER late IF NOT EXISTS SET PASSWORD 'long-enough' CHANGE REQUIRED", database_="system"
        )
    with pytest.raises(StoreError, match="the password has expired") as raised:
        open_store(writable.address.uri, Access("late", "long-enough"))
    assert "long-enough" not in said(raised)


def test_a_server_that_is_too_old_is_refused(neo4j: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("expertise.store.neo4j.OLDEST", (9999, 1))
    with pytest.raises(StoreError, match=r"is Neo4j [0-9.]+: 9999\.1 or newer is needed\.$") as raised:
        open_graph(settings(neo4j))
    assert said(raised)


def test_a_database_with_rules_of_another_program_is_refused(writable: Server) -> None:
    with reached(writable.address) as driver:
        bare(driver)
        driver.execute_query("CREATE CONSTRAINT person FOR (n:Customer) REQUIRE n.number IS UNIQUE")
        with pytest.raises(Foreign, match="holds the schema of another program") as raised:
            open_graph(settings(writable.address))
        assert said(raised)
        bare(driver)
    open_graph(settings(writable.address)).close()


def test_an_empty_database_that_may_only_be_read_is_refused_at_once(writable: Server) -> None:
    with reached(writable.address) as driver:
        bare(driver)
    let_only_be_read(writable)
    with pytest.raises(StoreError, match="may only be read") as raised:
        open_graph(settings(writable.address))
    assert said(raised)


def test_a_graph_that_may_only_be_read_answers_and_says_so_at_the_first_write(
    writable: Server, golden: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(golden, writable.address)
    embedded = open_store(f"sqlite:///{golden}")
    held = tallies(embedded, progress=lambda *_: None)
    embedded.close()
    let_only_be_read(writable)
    graph = open_graph(settings(writable.address))
    eli = Person(graph, make_id("person", SOURCE, "eli"))
    assert eli.people("Kubernetes") == ["Ada", "Cai", "Dee"]
    with pytest.raises(StoreError, match="may only be read") as raised:
        choose(graph, eli.viewer, "Pottery", create=True)
    told = said(raised)
    assert tallies(graph.store, progress=lambda *_: None) == held
    graph.close()
    address = writable.address
    for name, value in (("", address.uri), ("_USER", address.user), ("_PASSWORD", address.password)):
        monkeypatch.setenv(f"EXPERTISE_STORE{name}", value)
    assert run(["connect", "Pottery", "--new", "--as", "eli"]) == 3
    assert capsys.readouterr() == ("", f"{told}\n")
