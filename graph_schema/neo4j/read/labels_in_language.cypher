// What skills that everyone may know of are called in a language (as in "de", of any region), where a source says it and nothing
// else was decided.
// The index of names is named: of those of decisions nobody can read while a decision is put into them.
// params: skills, language
// columns: skill, label
UNWIND $skills AS skill
MATCH (s:Skill {id: skill})
WHERE s.label IS NOT NULL
MATCH (a:AltLabel)-[:ALT_LABEL_OF]->(s)
WHERE a.language STARTS WITH $language + '-' AND a.language ENDS WITH '-x-label' AND NOT EXISTS {
  MATCH (o:Skill {folded: a.folded})
  USING INDEX o:Skill(folded)
  WHERE (o.parent IS NOT NULL OR o.called IS NOT NULL)
    AND (coalesce(o.means, o.id) <> s.id OR o.parent IS NOT NULL AND o.called = s.called)
}
WITH s.id AS skill, min(a.label) AS label
RETURN skill, label
ORDER BY skill
