-- Skills that not everyone may know of and this viewer may, named as the facts that show them name them.
-- params:  audiences
-- columns: skill, label
SELECT s.id AS skill, min(known.text) AS label
FROM (
  SELECT f.target AS skill, f.text
  FROM json_each(:audiences) held
  JOIN facts f ON f.audience = held.value AND f.audience <> 'everyone' AND f.kind IN ('skill', 'interest')
  JOIN standing g ON g.person = f.person AND g.kind = f.kind AND g.target = f.target AND g.source = f.source
  JOIN people p ON p.id = f.person AND p.status = 'active'
  WHERE g.audience IN (SELECT value FROM json_each(:audiences))
  UNION ALL
  SELECT w.target, g.text
  FROM json_each(:audiences) held
  JOIN words w ON w.audience = held.value AND w.kind IN ('skill', 'interest')
  JOIN standing g ON g.person = w.person AND g.kind = w.kind AND g.target = w.target
  JOIN people p ON p.id = w.person AND p.status = 'active'
  WHERE g.audience IN (SELECT value FROM json_each(:audiences))
  UNION ALL
  SELECT a.skill, a.text
  FROM json_each(:audiences) held
  JOIN things t ON t.audience = held.value AND t.audience <> 'everyone'
  JOIN about a ON a.thing = t.id
) known
JOIN skills s ON s.id = known.skill AND s.label IS NULL
GROUP BY s.id
ORDER BY s.id
