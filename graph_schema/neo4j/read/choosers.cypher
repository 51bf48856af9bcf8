// The first people, active, who chose a skill or an interest themselves for everyone to see.
// params: skill, limit
// columns: person
MATCH (s:Skill {id: $skill})<-[f:HAS_SKILL|INTERESTED_IN]-(p:Person)
WHERE f.source = '' AND f.restricted_to IS NULL AND p.status = 'active'
RETURN DISTINCT p.id AS person
ORDER BY person
LIMIT $limit
