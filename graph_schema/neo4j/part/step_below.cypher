// The skills right below these, as they are meant.
CALL (above) {
  UNWIND above AS one
  MATCH (m:Skill)
  WHERE m.id = one OR m.means = one
  MATCH (o:Skill)-[:BROADER]->(m)
  RETURN collect(DISTINCT coalesce(o.means, o.id)) AS below
}
