// Which of these people are here and may be named as somebody who connects divisions.
// params: people
// columns: person
MATCH (c:Consent) WHERE c.person IN $people
MATCH (p:Person {id: c.person, status: 'active'})
RETURN p.id AS person
ORDER BY person
