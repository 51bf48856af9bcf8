// What the people from an id to below another refused to have derived.
// params: low, high
// columns: person, skill, thing
MATCH (p:Person)-[r:REFUSES]->(s:Skill)
WHERE $low <= p.id < $high
RETURN p.id AS person, s.id AS skill, r.thing AS thing
ORDER BY person, skill, thing
