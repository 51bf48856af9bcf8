// With whom these people (p) are in contact: both say so, and both sayings are in force. One edge for two, from the one with the
// smaller id, which keeps who may see what that one says, and who may see what the other says in return.
MATCH (p)-[:CONTACT_OF|IN_CONTACT]-(o:Person)
WHERE o <> p
WITH DISTINCT CASE WHEN p.id < o.id THEN p ELSE o END AS one, CASE WHEN p.id < o.id THEN o ELSE p END AS other
WITH one, other, head([(one)-[f:CONTACT_OF]->(other) WHERE f.audience IS NOT NULL | f]) AS said,
     head([(other)-[f:CONTACT_OF]->(one) WHERE f.audience IS NOT NULL | f]) AS returned, [(one)-[known:IN_CONTACT]-(other) | known] AS known
WITH one, other, said, returned, known, CASE WHEN said IS NOT NULL AND returned IS NOT NULL
  THEN [c IN known WHERE startNode(c) = one][..1] ELSE [] END AS right
FOREACH (c IN [c IN known WHERE NOT c IN right] | DELETE c)
FOREACH (_ IN CASE WHEN said IS NOT NULL AND returned IS NOT NULL THEN [0] END |
  MERGE (one)-[c:IN_CONTACT]->(other) SET c.audience = said.audience, c.returned_to = returned.audience)
