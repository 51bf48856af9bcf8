// What skills that everyone may know of are called in a language (as in "de", of any region), where a source says it and nothing
// else was decided.
// params: skills, language
// columns: skill, label
UNWIND $skills AS skill
MATCH (s:Skill {id: skill})
WHERE s.label IS NOT NULL
MATCH (a:AltLabel)-[:ALT_LABEL_OF]->(s)
WHERE a.language STARTS WITH $language + '-' AND a.language ENDS WITH '-x-label' AND NOT EXISTS {
  MATCH (o:Skill {folded: a.folded})
// include: decided_otherwise
}
WITH s.id AS skill, min(a.label) AS label
RETURN skill, label
ORDER BY skill
