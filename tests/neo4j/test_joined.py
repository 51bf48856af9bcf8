"""Who is in contact is one edge on a server: older graphs get it, and what is astray is found and put right."""

from neo4j import Driver

from expertise import own
from expertise.copying import copy
from expertise.graph import open_graph
from expertise.settings import Settings
from expertise.store import open_store
from expertise.verify import verify
from tests.company import Company, Person
from tests.contract.joined import kept_joined, said_joined
from tests.neo4j.server import Address
from tests.stores import access

EDGES = "MATCH (one)-[c:IN_CONTACT]->(other) WITH one, c, other ORDER BY c.audience DESC LIMIT 1 "
ASTRAY = (
    EDGES + "DELETE c",
    EDGES + "SET c.audience = 'everyone', c.returned_to = 'division:1'",
    EDGES + "DELETE c CREATE (other)-[:IN_CONTACT]->(one)",
    "MATCH (one:Person), (other:Person) WHERE one.id < other.id AND NOT (one)-[:IN_CONTACT]-(other) "
    "WITH one, other LIMIT 1 CREATE (one)-[:IN_CONTACT]->(other)",
)


def test_who_is_in_contact_is_joined_in_an_older_graph_and_again_where_it_is_astray(
    neo4j: Address, driver: Driver, company: Company
) -> None:
    one, other, *_ = said_joined(company.graph.store)[0]
    own.set_audience(company.graph, Person(company.graph, one).viewer, "contact", other, "contacts")
    joined = said_joined(company.graph.store)
    store = open_store(neo4j.uri, access(neo4j))
    copy(company.graph.store, store, progress=lambda *_: None)
    assert kept_joined(driver) == joined

    driver.execute_query(
        "MATCH ()-[c:IN_CONTACT]->() DELETE c WITH count(c) AS gone MATCH (s:Schema) SET s.version = 8"
    )
    open_store(neo4j.uri, access(neo4j)).close()
    assert kept_joined(driver) == joined

    graph = open_graph(Settings(store=neo4j.uri, store_user=neo4j.user, store_password=neo4j.password))
    for astray in ASTRAY:
        driver.execute_query(astray)
        assert kept_joined(driver) != joined, astray
        assert verify(graph, rebuild=True).people_astray == 2, astray
        assert kept_joined(driver) == joined, astray
    assert verify(graph, rebuild=False).people_astray == 0
    graph.close()
    store.close()
