// The names of a skill that everyone may know of, and of those that mean it, in languages, where a source says in which (as in
// "de", "de-x-label" for the name shown in it). A name that was decided to be another skill's is not among them.
// params: skill
// columns: language, label
MATCH (s:Skill {id: $skill})
WHERE s.label IS NOT NULL
MATCH (s)<-[:MEANS*0..1]-(m)
MATCH (m)<-[:ALT_LABEL_OF]-(a:AltLabel)
WHERE a.language IS NOT NULL AND NOT EXISTS {
  MATCH (o:Skill {folded: a.folded})
// include: decided_otherwise
}
RETURN DISTINCT CASE WHEN m = s THEN a.language ELSE replace(a.language, '-x-label', '') END AS language, a.label AS label
ORDER BY language, label
