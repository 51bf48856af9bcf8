// What somebody belongs to, for the audiences they hold: their divisions, their own first and upwards, then groups and
// mutual contacts. Nothing for who left. A contact that the other side shows to nobody gives nothing.
// params: person
// columns: kind, id
MATCH (p:Person {id: $person, status: 'active'})
WHERE NOT EXISTS { (:Filling) }
CALL (p) {
  MATCH line = (p)-[:IN_DIVISION]->(:Division)-[:PARENT*0..100]->(d:Division)
  RETURN min(length(line)) AS level, 'division' AS kind, d.id AS id
  UNION ALL
  MATCH (p)-[f:MEMBER_OF]->(t:Thing)
  WHERE f.audience IS NOT NULL
  RETURN 102 AS level, 'group' AS kind, t.id AS id
  UNION ALL
  MATCH (p)-[f:CONTACT_OF]->(o:Person {status: 'active'})
  MATCH (o)-[b:CONTACT_OF]->(p)
  WHERE f.audience IS NOT NULL AND NOT b.audience STARTS WITH 'only:'
  RETURN 103 AS level, 'contacts' AS kind, o.id AS id
}
RETURN kind, id
ORDER BY level, kind, id
