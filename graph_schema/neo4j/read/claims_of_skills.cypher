// What sources and people say that somebody has or likes these skills, by the text in which they said it.
// params: skills
// columns: person, kind, target, source, text
UNWIND $skills AS skill
MATCH (s:Skill {id: skill})<-[f:HAS_SKILL|INTERESTED_IN]-(p:Person)
RETURN p.id AS person, CASE WHEN f:HAS_SKILL THEN 'skill' ELSE 'interest' END AS kind, s.id AS target, f.source AS source,
       CASE WHEN f.stated THEN f.stated_text ELSE f.text END AS text
ORDER BY person, kind, target, source
