// What vocabularies say of the skills from an id to below another and the broader or related ones, where everyone may know both.
// params: low, high
// columns: skill, kind, other, source
MATCH (s:Skill)-[r:BROADER|RELATED]->(o:Skill)
WHERE $low <= s.id < $high AND s.label IS NOT NULL AND o.label IS NOT NULL
RETURN s.id AS skill, toLower(type(r)) AS kind, o.id AS other, r.source AS source
ORDER BY skill, kind, other, source
