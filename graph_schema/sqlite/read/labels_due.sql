-- What everyone should know these skills as: the label that stands while something that everyone may see names the skill
-- (or the vocabulary does), else null; a new label is the word of whoever has most evidence, or of a thing about it.
-- A person's claim names a skill, and so does a thing that states it; a text in which its label was found does not.
-- What was decided about by name keeps it; what means another skill is not asked about.
-- params:  skills
-- columns: skill, label, due
WITH asked AS (SELECT s.id, s.label, s.source, s.means, s.called FROM json_each(:skills) j JOIN skills s ON s.id = j.value AND s.parent IS NULL)
SELECT a.id AS skill, a.label,
  CASE
    WHEN a.source IS NOT NULL OR a.means IS NOT NULL THEN a.label
    WHEN a.called IS NOT NULL THEN coalesce(a.label, a.called)
    WHEN a.label IS NULL THEN coalesce(
      (SELECT f.text FROM evidence e
       JOIN standing f ON f.person = e.person AND f.kind IN ('skill', 'interest') AND f.target = a.id AND f.audience = 'everyone'
       WHERE e.skill = a.id AND e.audience = '' AND e.declared + e.interested > 0
       ORDER BY e."order", e.person, f.kind DESC LIMIT 1),
      (SELECT b.text FROM about b JOIN things t ON t.id = b.thing AND t.audience = 'everyone'
       WHERE b.skill = a.id AND b.start IS NULL ORDER BY b.thing LIMIT 1))
    WHEN EXISTS (SELECT 1 FROM about b JOIN things t ON t.id = b.thing AND t.audience = 'everyone'
       WHERE b.skill = a.id AND b.start IS NULL) THEN a.label
    WHEN EXISTS (SELECT 1 FROM evidence e
       WHERE e.skill = a.id AND e.audience = '' AND e.declared + e.interested > 0) THEN a.label
  END AS due
FROM asked a
ORDER BY a.id
