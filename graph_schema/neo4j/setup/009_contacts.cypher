// Who is in contact, where both say so, is one edge as well: a server walks ways over it without a look at what either says.
MATCH (one:Person)-[said:CONTACT_OF]->(other:Person)
WHERE one.id < other.id AND said.overruled IS NULL
CALL (one, said, other) {
  MATCH (other)-[returned:CONTACT_OF]->(one)
  WHERE returned.overruled IS NULL
  MERGE (one)-[c:IN_CONTACT]->(other)
  SET c.restricted_to = said.restricted_to, c.returned_to = returned.restricted_to
} IN TRANSACTIONS OF 10000 ROWS;
