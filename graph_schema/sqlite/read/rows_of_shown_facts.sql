-- What is in force of the people from an id to below another and everyone may see: of who is here, about what everyone may
-- know of, once by all of its names; contacts when both have said so. How somebody typed a skill, and the moment they said
-- it, are theirs alone.
-- params:  low, high
-- columns: person, kind, target, source, text, audience, since, until, role, at
SELECT f.person, f.kind, f.skill AS target, min(f.source) AS source, min(iif(f.target = 0, f.text, NULL)) AS text, f.audience,
       min(f.since) AS since, max(f.until) AS until, min(f.role) AS role, NULL AS at
FROM standing f
JOIN people p ON p.id = f.person AND p.status = 'active'
WHERE f.person >= :low AND f.person < :high AND f.audience = 'everyone'
  AND CASE
    WHEN f.kind IN ('skill', 'interest') THEN EXISTS (SELECT 1 FROM skills s WHERE s.id = f.skill AND s.label IS NOT NULL AND s.retired = 0)
      AND NOT EXISTS (SELECT 1 FROM refused r WHERE r.person = f.person AND r.skill = f.skill AND r.thing = 0 AND f.source <> '')
    WHEN f.kind IN ('project', 'document', 'group') THEN EXISTS (
      SELECT 1 FROM things t WHERE t.id = f.target AND t.type = f.kind AND t.audience = 'everyone')
    WHEN f.kind = 'contact' THEN EXISTS (
      SELECT 1 FROM people o JOIN standing b ON b.person = o.id AND b.kind = 'contact' AND b.target = f.person AND b.audience = 'everyone'
      WHERE o.id = f.target AND o.id <> f.person AND o.status = 'active')
    ELSE 1
  END
GROUP BY f.person, f.kind, f.skill
ORDER BY f.person, f.kind, f.skill
