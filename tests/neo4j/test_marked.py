"""Tests empty a database only if it was empty when they came, so that a server of somebody's loses nothing."""

from collections.abc import Iterator

import pytest
from neo4j import Driver

from tests.neo4j.marked import MARK, NotOurs, bare, emptied, marked


@pytest.fixture
def unmarked(driver: Driver) -> Iterator[Driver]:
    """A database of which nobody knows whose it is."""
    bare(driver)
    driver.execute_query(f"DROP INDEX {MARK}")
    yield driver
    driver.execute_query("MATCH (n) DETACH DELETE n")
    driver.execute_query("DROP CONSTRAINT somebody IF EXISTS")
    marked(driver)


def test_an_empty_database_is_marked_and_then_emptied(unmarked: Driver) -> None:
    marked(unmarked)
    marked(unmarked)
    unmarked.execute_query("UNWIND range(1, 30000) AS id CREATE (:Person {id: id})")
    emptied(unmarked)
    assert _nodes(unmarked) == 0


def test_a_database_that_holds_something_is_left_as_it_is(unmarked: Driver) -> None:
    unmarked.execute_query("CREATE (:Payroll)")
    for touch in (marked, emptied, bare):
        with pytest.raises(NotOurs, match="left as it is"):
            touch(unmarked)
    assert _nodes(unmarked) == 1


def test_a_database_that_is_prepared_for_something_is_left_as_it_is(unmarked: Driver) -> None:
    unmarked.execute_query("CREATE CONSTRAINT somebody FOR (n:Person) REQUIRE n.id IS UNIQUE")
    with pytest.raises(NotOurs, match="neither empty nor marked"):
        marked(unmarked)


def test_constraints_stay_until_all_is_removed(driver: Driver) -> None:
    driver.execute_query("CREATE CONSTRAINT somebody FOR (n:Person) REQUIRE n.id IS UNIQUE")
    emptied(driver)
    assert _constraints(driver) == ["somebody"]
    bare(driver)
    assert _constraints(driver) == []
    emptied(driver)


def _nodes(driver: Driver) -> int:
    return int(driver.execute_query("MATCH (n) RETURN count(n)").records[0][0])


def _constraints(driver: Driver) -> list[str]:
    return [row["name"] for row in driver.execute_query("SHOW CONSTRAINTS YIELD name RETURN name").records]
