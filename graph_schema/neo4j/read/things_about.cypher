// The first projects, documents and groups about a skill that these audiences may see, of each type the latest, at most `limit`.
// params: skill, type, audiences, limit
// columns: type, id, name, url
MATCH (:Skill {id: $skill})<-[:MEANS*0..1]-(s)
MATCH (s)<-[:USES|ABOUT]-(t:Thing {type: $type})
WHERE t.audience IN $audiences
WITH DISTINCT t
RETURN t.type AS type, t.id AS id, t.name AS name, t.url AS url
ORDER BY coalesce(t.since, '') DESC, id
LIMIT $limit
