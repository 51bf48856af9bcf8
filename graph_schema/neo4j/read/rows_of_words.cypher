// The own words of the people from an id to below another about what sources say of them.
// params: low, high
// columns: person, kind, target, refused, audience, text, since, until
MATCH (p:Person)-[:SAYS]->(w:Word)
WHERE $low <= p.id < $high
RETURN w.person AS person, w.kind AS kind, w.target AS target, w.refused AS refused, w.audience AS audience,
       w.text AS text, w.since AS since, w.until AS until
ORDER BY person, kind, target
