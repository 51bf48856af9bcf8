// The sets of audiences that evidence needs, with their members; all of them in the range that begins at 0.
// params: low, high
// columns: audiences, audience
MATCH (s:AudienceSet)-[:NEEDS]->(a:Audience)
WHERE $low = 0 AND $high > 0
RETURN s.audiences AS audiences, a.name AS audience
ORDER BY audiences, audience
