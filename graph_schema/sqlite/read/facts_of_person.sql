-- Everything said of a person in force, and what they refused, also where nobody says it now: for nobody but themselves.
-- The target of a skill or an interest is the skill that is meant.
-- params:  person
-- columns: kind, target, label, text, since, until, role, source, audience, url, refused
SELECT f.kind AS kind, coalesce(n.means, f.target) AS target, coalesce(t.name, o.name, s.called, s.label, w.text, f.text) AS label,
       coalesce(w.text, f.text) AS text,
       coalesce(w.since, f.since) AS since, coalesce(w.until, f.until) AS until, f.role AS role, f.source AS source,
       coalesce(w.audience, f.restricted_to, 'everyone') AS audience, t.url AS url, coalesce(w.refused, 0) AS refused
FROM facts f
LEFT JOIN words w ON w.person = f.person AND w.kind = f.kind AND w.target = f.target AND f.source <> ''
LEFT JOIN things t ON t.id = f.target AND t.type = f.kind
LEFT JOIN people o ON o.id = f.target AND f.kind = 'contact' AND o.status = 'active'
LEFT JOIN skills n ON n.id = f.target AND f.kind IN ('skill', 'interest')
LEFT JOIN skills s ON s.id = coalesce(n.means, n.id)
WHERE f.person = :person
  AND NOT EXISTS (SELECT 1 FROM facts e
                  WHERE e.person = f.person AND e.kind = f.kind AND e.target = f.target AND e.source < f.source)
  AND (f.kind <> 'contact' OR o.id IS NOT NULL)
UNION ALL
SELECT w.kind, coalesce(n.means, w.target), coalesce(t.name, o.name, s.called, s.label, w.text), w.text, w.since, w.until, NULL, '',
       coalesce(w.audience, 'everyone'), t.url, 1
FROM words w
LEFT JOIN things t ON t.id = w.target AND t.type = w.kind AND t.audience = 'everyone'
LEFT JOIN people o ON o.id = w.target AND w.kind = 'contact' AND o.status = 'active'
LEFT JOIN skills n ON n.id = w.target AND w.kind IN ('skill', 'interest')
LEFT JOIN skills s ON s.id = coalesce(n.means, n.id)
WHERE w.person = :person AND w.refused = 1 AND (w.target = 0 OR coalesce(t.name, o.name, s.label) IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM facts e WHERE e.person = w.person AND e.kind = w.kind AND e.target = w.target)
ORDER BY kind, label, target, text, source, audience, since, until
