-- Everything said of a person in force, and what they refused: for nobody but themselves.
-- params:  person
-- columns: kind, target, label, text, since, until, role, source, audience, url, refused
SELECT f.kind, f.target, coalesce(t.name, o.name, s.label, w.text, f.text) AS label, coalesce(w.text, f.text) AS text,
       coalesce(w.since, f.since) AS since, coalesce(w.until, f.until) AS until, f.role, f.source,
       coalesce(w.audience, f.restricted_to, 'everyone') AS audience, t.url, coalesce(w.refused, 0) AS refused
FROM facts f
LEFT JOIN words w ON w.person = f.person AND w.kind = f.kind AND w.target = f.target AND f.source <> ''
LEFT JOIN things t ON t.id = f.target AND t.type = f.kind
LEFT JOIN people o ON o.id = f.target AND f.kind = 'contact' AND o.status = 'active'
LEFT JOIN skills s ON s.id = f.target AND f.kind IN ('skill', 'interest')
WHERE f.person = :person
  AND NOT EXISTS (SELECT 1 FROM facts e
                  WHERE e.person = f.person AND e.kind = f.kind AND e.target = f.target AND e.source < f.source)
  AND (f.kind <> 'contact' OR o.id IS NOT NULL)
ORDER BY f.kind, label, f.target
