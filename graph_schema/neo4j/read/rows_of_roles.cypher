// The roles of the people from an id to below another.
// params: low, high
// columns: person, role, source
MATCH (n:Role)
WHERE $low <= n.person < $high
RETURN n.person AS person, n.role AS role, n.source AS source
ORDER BY person, role, source
