-- What connects these people, here or not, to these skills, fact by fact, as far as these audiences may see it.
-- A project lends its dates to who has none, but for an end before their beginning ('~' is after all months and days).
-- params:  people, skills, audiences
-- columns: person, skill, kind, thing, name, url, since, until, found
WITH meant (id, skill) AS (
  SELECT value, value FROM json_each(:skills)
  UNION
  SELECT s.id, s.means FROM json_each(:skills) j CROSS JOIN skills s ON s.means = j.value)
SELECT f.person, meant.skill, f.kind, NULL AS thing, NULL AS name, NULL AS url, f.since, f.until, NULL AS found
FROM json_each(:people) asked
CROSS JOIN meant
CROSS JOIN standing f ON f.person = asked.value AND f.kind IN ('skill', 'interest') AND f.target = meant.id
WHERE f.audience IN (SELECT value FROM json_each(:audiences))
  AND NOT EXISTS (SELECT 1 FROM refused r
                  WHERE r.person = f.person AND r.skill = meant.skill AND r.thing = 0 AND f.source <> '')
UNION ALL
SELECT g.person, a.skill, g.kind, t.id, t.name, t.url,
       CASE g.kind WHEN 'document' THEN t.since ELSE coalesce(g.since, iif(g.until || '~' < t.since, NULL, t.since)) END,
       CASE g.kind WHEN 'document' THEN t.since ELSE coalesce(g.until, iif(t.until || '~' < g.since, NULL, t.until)) END,
       CASE WHEN a.start IS NOT NULL
            THEN substr(char(10) || t.name || char(10) || t.text || char(10), max(1, a.start - 59), a.length + 122) END
FROM json_each(:people) asked
CROSS JOIN facts f ON f.person = asked.value AND f.kind IN ('project', 'document', 'group')
CROSS JOIN meant
CROSS JOIN about o INDEXED BY about_by_skill ON o.skill = meant.id AND o.thing = f.target
CROSS JOIN subjects a ON a.thing = o.thing AND a.named = o.skill
CROSS JOIN standing g ON g.person = f.person AND g.kind = f.kind AND g.target = f.target AND g.source = f.source
CROSS JOIN things t ON t.id = f.target
WHERE g.audience IN (SELECT value FROM json_each(:audiences))
  AND t.audience IN (SELECT value FROM json_each(:audiences))
  AND NOT EXISTS (SELECT 1 FROM refused r
                  WHERE r.person = f.person AND r.skill = a.skill AND r.thing IN (0, f.target))
  AND (f.kind <> 'group' OR EXISTS (SELECT 1 FROM facts s
                  WHERE s.person = f.person AND s.kind = 'group' AND s.target = f.target AND s.source <> ''))
