// How many people of each division have worked on a skill, counted over the facts, as it would be asked without anything derived.
// params: skill
// columns: division, people
MATCH (s:Skill {id: $skill})
CALL (s) {
  MATCH (s)<-[:HAS_SKILL]-(p:Person)
  RETURN p
  UNION
  MATCH (s)<-[:USES|ABOUT]-(:Thing)<-[:WORKED_ON|AUTHORED|MEMBER_OF]-(p:Person)
  RETURN p
}
MATCH (p {status: 'active'})-[:IN_DIVISION]->(d:Division)
RETURN d.id AS division, count(*) AS people
ORDER BY people DESC, division
