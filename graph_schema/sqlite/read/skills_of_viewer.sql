-- Skills that not everyone may know of and this viewer may, named as the facts that show them name them.
-- params:  audiences
-- columns: skill, label
SELECT skill, min(text) AS label
FROM (
  SELECT s.id AS skill, g.text
  FROM json_each(:audiences) held
  CROSS JOIN facts f ON f.restricted_to = held.value AND f.restricted_to IS NOT NULL AND f.kind IN ('skill', 'interest')
  CROSS JOIN skills s INDEXED BY skills_not_for_everyone ON s.id = f.target AND s.label IS NULL AND s.means IS NULL AND s.retired = 0
  CROSS JOIN standing g ON g.person = f.person AND g.kind = f.kind AND g.target = f.target AND g.source = f.source
  CROSS JOIN people p ON p.id = f.person AND p.status = 'active'
  WHERE g.audience <> 'everyone' AND g.audience IN (SELECT value FROM json_each(:audiences))
  UNION ALL
  SELECT s.id, g.text
  FROM json_each(:audiences) held
  CROSS JOIN words w ON w.audience = held.value AND w.audience IS NOT NULL AND w.kind IN ('skill', 'interest')
  CROSS JOIN skills s INDEXED BY skills_not_for_everyone ON s.id = w.target AND s.label IS NULL AND s.means IS NULL AND s.retired = 0
  CROSS JOIN standing g ON g.person = w.person AND g.kind = w.kind AND g.target = w.target
  CROSS JOIN people p ON p.id = w.person AND p.status = 'active'
  WHERE g.audience <> 'everyone' AND g.audience IN (SELECT value FROM json_each(:audiences))
  UNION ALL
  SELECT s.id, a.text
  FROM json_each(:audiences) held
  CROSS JOIN things t ON t.audience = held.value AND t.audience <> 'everyone'
  CROSS JOIN about a ON a.thing = t.id
  CROSS JOIN skills s INDEXED BY skills_not_for_everyone ON s.id = a.skill AND s.label IS NULL AND s.means IS NULL AND s.retired = 0
)
GROUP BY skill
ORDER BY skill
