-- What connects a person to skills, fact by fact, as far as the viewer may see it (own: 1 when it is the viewer's own page).
-- A project lends its dates to who has none, but for an end before their beginning ('~' is after all months and days).
-- params:  person, own, audiences
-- columns: skill, label, kind, thing, name, url, since, until, found
SELECT f.skill, f.text AS label, f.kind, NULL AS thing, NULL AS name, NULL AS url, f.since, f.until, NULL AS found
FROM standing f
WHERE f.person = :person AND f.kind IN ('skill', 'interest')
  AND (:own OR f.audience IN (SELECT value FROM json_each(:audiences)))
  AND NOT EXISTS (SELECT 1 FROM refused r
                  WHERE r.person = f.person AND r.skill = f.skill AND r.thing = 0 AND f.source <> '')
UNION ALL
SELECT a.skill, a.text, f.kind, t.id, t.name, t.url,
       CASE f.kind WHEN 'document' THEN t.since ELSE coalesce(f.since, iif(f.until || '~' < t.since, NULL, t.since)) END,
       CASE f.kind WHEN 'document' THEN t.since ELSE coalesce(f.until, iif(t.until || '~' < f.since, NULL, t.until)) END,
       CASE WHEN a.start IS NOT NULL
            THEN substr(char(10) || t.name || char(10) || t.text || char(10), max(1, a.start - 59), a.length + 122) END
FROM standing f
JOIN things t ON t.id = f.target AND t.type = f.kind
JOIN subjects a ON a.thing = t.id
WHERE f.person = :person AND f.kind IN ('project', 'document', 'group')
  AND (:own OR f.audience IN (SELECT value FROM json_each(:audiences)))
  AND t.audience IN (SELECT value FROM json_each(:audiences))
  AND NOT EXISTS (SELECT 1 FROM refused r
                  WHERE r.person = f.person AND r.skill = a.skill AND r.thing IN (0, f.target))
  AND (f.kind <> 'group' OR EXISTS (SELECT 1 FROM facts s
                  WHERE s.person = f.person AND s.kind = 'group' AND s.target = f.target AND s.source <> ''))
ORDER BY 1, 3, 8 DESC, 4, 2
