"""A real Neo4j server for the tests: brought, started, stopped, killed, frozen; and its database, if it is theirs."""
