// Which server this is.
// params:
// columns: version
CALL dbms.components() YIELD name, versions
WITH versions, name WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version
