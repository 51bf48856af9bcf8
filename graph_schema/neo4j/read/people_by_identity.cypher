// The active people whom a source knows by this id, or by this e-mail where these audiences may see it (null: whoever asks).
// params: text, audiences
// columns: person
CALL () {
  MATCH (:Identity {source_id: $text})-[:IDENTIFIES]->(p:Person {status: 'active'})
  RETURN p
  UNION
  MATCH (i:Identity {email: $text})-[:IDENTIFIES]->(p:Person {status: 'active'})
  WHERE $audiences IS NULL OR EXISTS {
    (p)-[f:HAS_EMAIL]->(:Detail)
    WHERE f.text = i.email AND f.audience IN $audiences
  }
  RETURN p
}
RETURN p.id AS person
ORDER BY person
