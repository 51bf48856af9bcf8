// The skills right below these, as they are meant.
CALL (above) {
  UNWIND above AS one
  MATCH (:Skill {id: one})<-[:MEANS*0..1]-(m)
  MATCH (o:Skill)-[:BROADER]->(m)
  RETURN collect(DISTINCT coalesce(o.means, o.id)) AS below
}
