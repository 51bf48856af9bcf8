// What vocabularies say of the skills from an id to below another and the broader or related ones, as they are meant, where
// everyone may know both.
// params: low, high
// columns: skill, kind, other, source
MATCH (a:Skill)-[r:BROADER|RELATED]->(b:Skill)
MATCH (s:Skill {id: coalesce(a.means, a.id)})
MATCH (o:Skill {id: coalesce(b.means, b.id)})
WHERE $low <= s.id < $high AND s.label IS NOT NULL AND s.retired IS NULL AND o.label IS NOT NULL AND o.retired IS NULL AND s <> o
RETURN DISTINCT s.id AS skill, toLower(type(r)) AS kind, o.id AS other, r.source AS source
ORDER BY skill, kind, other, source
