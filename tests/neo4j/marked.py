"""Which database the tests may empty: one that was empty when they came, and that they marked."""

from neo4j import Driver

MARK = "test_database"
"""An index over nothing. A node would be counted, copied and taken for the graph of another program."""


class NotOurs(Exception):
    """The database holds something that no test has put there. It was left as it is."""


def marked(driver: Driver) -> None:
    """Marks an empty database as one of the tests. Raises `NotOurs` for one that is neither empty nor marked."""
    if _is_marked(driver):
        return
    nodes = driver.execute_query("MATCH (n) RETURN count(n)").records[0][0]
    if nodes or _names(driver, "CONSTRAINTS") or _names(driver, "INDEXES"):
        raise NotOurs(
            "This Neo4j database is neither empty nor marked as one for tests. It was left as it is. "
            "Name another in NEO4J_URI."
        )
    driver.execute_query(f"CREATE INDEX {MARK} FOR (n:TestDatabase) ON (n.marked)")


def emptied(driver: Driver) -> None:
    """Removes all nodes; constraints and indexes stay. Raises `NotOurs`."""
    _refuse_what_is_not_ours(driver)
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()


def bare(driver: Driver) -> None:
    """Removes all nodes, constraints and indexes; the mark stays. Raises `NotOurs`."""
    emptied(driver)
    for name in _names(driver, "CONSTRAINTS"):
        driver.execute_query(f"DROP CONSTRAINT `{name}`")
    for name in _names(driver, "INDEXES"):
        driver.execute_query(f"DROP INDEX `{name}`")


def _refuse_what_is_not_ours(driver: Driver) -> None:
    if not _is_marked(driver):
        raise NotOurs("This Neo4j database is not marked as one for tests. It was left as it is.")


def _is_marked(driver: Driver) -> bool:
    found = driver.execute_query("SHOW INDEXES YIELD name WHERE name = $mark RETURN name", mark=MARK)
    return bool(found.records)


def _names(driver: Driver, kind: str) -> list[str]:
    """The constraints or indexes that somebody made: two indexes over labels and types are in every database."""
    own = "WHERE type <> 'LOOKUP' AND name <> $mark" if kind == "INDEXES" else "WHERE name <> $mark"
    found = driver.execute_query(f"SHOW {kind} YIELD name, type {own} RETURN name ORDER BY name", mark=MARK)
    return [row["name"] for row in found.records]
