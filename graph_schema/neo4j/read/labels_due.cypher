// What everyone should know these skills as: the label that stands while something that everyone may see names the skill
// (or the vocabulary does), else null; a new label is the word of whoever has most evidence, or of a thing about it.
// A person's claim names a skill, and so does a thing that states it; a text in which its label was found does not.
// What was decided about by name keeps it; what means another skill is not asked about.
// params: skills
// columns: skill, label, due
UNWIND $skills AS asked
MATCH (s:Skill {id: asked})
WHERE s.folded IS NOT NULL AND s.parent IS NULL
RETURN s.id AS skill, s.label AS label,
  CASE
    WHEN s.source IS NOT NULL OR s.means IS NOT NULL THEN s.label
    WHEN s.called IS NOT NULL THEN coalesce(s.label, s.called)
    WHEN s.label IS NULL THEN coalesce(
      head(COLLECT {
        MATCH (p)-[e:EVIDENCE]->()
// include: own_word
        WITH e, p, s
        ORDER BY e.skill, e.audience, e.order, e.person
        CALL (p, s) {
          MATCH (p)-[f:HAS_SKILL|INTERESTED_IN]->(s)
          WHERE f.audience = 'everyone'
          RETURN f.text AS text
          ORDER BY type(f)
          LIMIT 1
        }
        RETURN text
        ORDER BY e.skill, e.audience, e.order, e.person
        LIMIT 1
      }),
      head(COLLECT {
        MATCH (t:Thing {audience: 'everyone'})-[a:USES|ABOUT]->(s)
        WHERE a.start IS NULL
        RETURN a.text
        ORDER BY t.id
        LIMIT 1
      }))
    WHEN EXISTS { (t:Thing {audience: 'everyone'})-[a:USES|ABOUT]->(s) WHERE a.start IS NULL } THEN s.label
    WHEN EXISTS {
      MATCH ()-[e:EVIDENCE]->()
// include: own_word
    } THEN s.label
  END AS due
ORDER BY skill
