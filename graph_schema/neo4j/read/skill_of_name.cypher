// Under which skill a name of this meaning is kept: its own where it was merged into this one, else this one. retired: whether
// nobody is to choose it.
// params: skill, folded
// columns: skill, means, retired
MATCH (s:Skill {id: $skill})
MATCH (r:Skill {id: coalesce(s.means, s.id)})
OPTIONAL MATCH (r)<-[:MEANS*0..1]-(m)
WHERE m.folded = $folded OR EXISTS { (:AltLabel {skill: m.id, folded: $folded})-[:ALT_LABEL_OF]->(m) }
WITH r, m
ORDER BY m.folded <> $folded, m.id <> r.id, m.id
WITH r, head(collect(m.id)) AS named
RETURN coalesce(named, r.id) AS skill, r.id AS means, coalesce(r.retired, 0) AS retired
ORDER BY means
