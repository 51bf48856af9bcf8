// What the people from an id to below another were told of groups.
// params: low, high
// columns: person, thing, at
MATCH (p:Person)-[n:TOLD]->(t:Thing)
WHERE $low <= p.id < $high
RETURN p.id AS person, t.id AS thing, n.at AS at
ORDER BY person, thing
