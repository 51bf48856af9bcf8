// These skills and all that mean the same: whatever was decided about them, and how everyone knows them.
// params: skills
// columns: skill, folded, label, parent, means, called, retired
UNWIND $skills AS asked
MATCH (n:Skill {id: asked})
WITH DISTINCT coalesce(n.means, n.id) AS root
MATCH (:Skill {id: root})<-[:MEANS*0..1]-(s)
WHERE s.folded IS NOT NULL
RETURN s.id AS skill, s.folded AS folded, s.label AS label, s.parent AS parent, s.means AS means, s.called AS called,
       coalesce(s.retired, 0) AS retired
ORDER BY skill
