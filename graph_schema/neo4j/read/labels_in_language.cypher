// What skills that everyone may know of are called in a language, where a source says it.
// params: skills, language
// columns: skill, label
UNWIND $skills AS skill
MATCH (s:Skill {id: skill})
WHERE s.label IS NOT NULL
MATCH (a:AltLabel)-[:ALT_LABEL_OF]->(s)
WHERE a.language = $language + '-x-label'
WITH s.id AS skill, min(a.label) AS label
RETURN skill, label
ORDER BY skill
