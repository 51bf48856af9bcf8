// Which of these people are joined to somebody as people in contact where they are not, or are not joined where they are. Only a
// server is asked: it keeps that.
// params: people
// columns: person
UNWIND $people AS asked
MATCH (p:Person {id: asked})-[:CONTACT_OF|IN_CONTACT]-(o:Person)
WHERE o <> p
WITH DISTINCT p, o
WITH p, o, [(p)-[f:CONTACT_OF]->(o) WHERE f.audience IS NOT NULL | f] AS said, [(o)-[f:CONTACT_OF]->(p) WHERE f.audience IS NOT NULL | f] AS returned,
     [(p)-[c:IN_CONTACT]-(o) | c] AS joined
WITH p, o, CASE WHEN p.id < o.id THEN said + returned ELSE returned + said END AS sayings, said = [] OR returned = [] AS is_half, joined
WHERE CASE WHEN is_half THEN joined <> [] ELSE size(joined) <> 1
  OR startNode(joined[0]).id > endNode(joined[0]).id
  OR coalesce(joined[0].audience, '') <> sayings[0].audience
  OR coalesce(joined[0].returned_to, '') <> sayings[1].audience END
RETURN DISTINCT p.id AS person
ORDER BY person
