// The skills that people have or are interested in, as far as everyone may see it, those of most people first: from after a
// place in this order on, at most `limit`.
// params: people, after, limit
// columns: skill, people
MATCH (:Division)-[e:EXPERIENCE]->(s:Skill)
WHERE s.label IS NOT NULL AND s.retired IS NULL
WITH s.id AS skill, sum(coalesce(e.people, 0) + coalesce(e.interested, 0)) AS people
WHERE people < $people OR people = $people AND skill > $after
RETURN skill, people
ORDER BY people DESC, skill
LIMIT $limit
