-- What a person worked on, wrote and is in, the latest first, as far as the viewer may see it (own: 1 on the viewer's own page).
-- A project lends its dates to who has none, but for an end before their beginning ('~' is after all months and days).
-- params:  person, own, audiences
-- columns: kind, id, name, url, since, until, role, source
SELECT kind, id, name, url, since, until, role, source FROM (
  SELECT f.kind, t.id, t.name, t.url, f.role, f.source,
         CASE f.kind WHEN 'document' THEN t.since ELSE coalesce(f.since, iif(f.until || '~' < t.since, NULL, t.since)) END AS since,
         CASE f.kind WHEN 'document' THEN NULL ELSE coalesce(f.until, iif(t.until || '~' < f.since, NULL, t.until)) END AS until
  FROM standing f
  JOIN things t ON t.id = f.target AND t.type = f.kind
  WHERE f.person = :person AND f.kind IN ('project', 'document', 'group')
    AND (:own OR f.audience IN (SELECT value FROM json_each(:audiences)))
    AND t.audience IN (SELECT value FROM json_each(:audiences)))
ORDER BY kind, CASE WHEN kind <> 'document' AND since IS NOT NULL THEN coalesce(until, '9999') ELSE coalesce(until, since) END DESC,
         since DESC, id
