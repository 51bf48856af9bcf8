-- Every path from these people to a skill (skills: only to these; null: to any), one row each. People who left have none.
-- A project lends its dates to who has none, but for an end before their beginning ('~' is after all months and days).
-- params:  people, skills
-- columns: person, skill, kind, division, of_fact, of_thing, since, until
WITH wanted (skill) AS (SELECT coalesce(s.means, j.value) FROM json_each(:skills) j LEFT JOIN skills s ON s.id = j.value)
SELECT f.person, f.skill, f.kind, p.division, f.audience AS of_fact, 'everyone' AS of_thing, f.since, f.until
FROM json_each(:people) asked
JOIN people p ON p.id = asked.value AND p.status = 'active'
JOIN standing f ON f.person = p.id AND f.kind IN ('skill', 'interest')
WHERE (:skills IS NULL OR f.skill IN (SELECT skill FROM wanted))
  AND NOT EXISTS (SELECT 1 FROM refused r
                  WHERE r.person = f.person AND r.skill = f.skill AND r.thing = 0 AND f.source <> '')
UNION ALL
SELECT f.person, a.skill, f.kind, p.division, f.audience AS of_fact, t.audience AS of_thing,
       CASE f.kind WHEN 'document' THEN t.since ELSE coalesce(f.since, iif(f.until || '~' < t.since, NULL, t.since)) END,
       CASE f.kind WHEN 'document' THEN t.since ELSE coalesce(f.until, iif(t.until || '~' < f.since, NULL, t.until)) END
FROM json_each(:people) asked
JOIN people p ON p.id = asked.value AND p.status = 'active'
JOIN standing f ON f.person = p.id AND f.kind IN ('project', 'document', 'group')
JOIN things t ON t.id = f.target
JOIN subjects a ON a.thing = f.target
WHERE (:skills IS NULL OR a.skill IN (SELECT skill FROM wanted))
  AND NOT EXISTS (SELECT 1 FROM refused r
                  WHERE r.person = f.person AND r.skill = a.skill AND r.thing IN (0, f.target))
  AND (f.kind <> 'group' OR EXISTS (SELECT 1 FROM facts s
                  WHERE s.person = f.person AND s.kind = 'group' AND s.target = f.target AND s.source <> ''))
