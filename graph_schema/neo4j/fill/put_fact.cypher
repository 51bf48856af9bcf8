// Stores what a source says of a person; what of it is in force is settled when the graph is whole.
// params: person, kind, target, source, text, audience, since, until, role, at
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
CALL (row) {
  WITH row WHERE row.kind IN ['skill', 'interest'] MERGE (t:Skill {id: row.target}) RETURN t
  UNION ALL
  WITH row WHERE row.kind IN ['project', 'document', 'group'] MERGE (t:Thing {id: row.target}) RETURN t
  UNION ALL
  WITH row WHERE row.kind = 'contact' MERGE (t:Person {id: row.target}) RETURN t
  UNION ALL
  WITH row WHERE row.target = 0 MERGE (t:Detail {kind: row.kind}) RETURN t
}
CREATE (p)-[:$({skill: 'HAS_SKILL', interest: 'INTERESTED_IN', project: 'WORKED_ON', document: 'AUTHORED', group: 'MEMBER_OF',
  contact: 'CONTACT_OF', title: 'HAS_TITLE', place: 'HAS_PLACE', email: 'HAS_EMAIL', phone: 'HAS_PHONE', chat: 'HAS_CHAT'}[row.kind])
  {source: row.source, text: row.text, restricted_to: nullIf(row.audience, 'everyone'), audience: row.audience,
   since: row.since, until: row.until, role: row.role, at: row.at,
   chosen: CASE WHEN row.source = '' AND row.kind IN ['skill', 'interest'] THEN row.target END}]->(t)
