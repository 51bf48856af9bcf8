// Who of the people from an id to below another may be named as somebody who connects divisions.
// params: low, high
// columns: person, at
MATCH (n:Consent)
WHERE $low <= n.person < $high
RETURN n.person AS person, n.at AS at
ORDER BY person
