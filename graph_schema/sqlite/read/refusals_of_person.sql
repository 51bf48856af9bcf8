-- What somebody said is not them: skills, as they are meant, each of a thing (as far as they may see it or are said to be of it)
-- or of anything.
-- params:  person, audiences
-- columns: skill, label, thing, type, name, url
SELECT coalesce(n.means, r.skill) AS skill,
       coalesce(s.called, s.label, min(coalesce(
                (SELECT min(f.text) FROM facts f
                 WHERE f.person = :person AND f.kind IN ('skill', 'interest') AND f.target = r.skill),
                (SELECT a.text FROM about a WHERE a.thing = t.id AND a.skill = r.skill)))) AS label,
       t.id AS thing, t.type, t.name, t.url
FROM refusals r
LEFT JOIN skills n ON n.id = r.skill
LEFT JOIN skills s ON s.id = coalesce(n.means, n.id)
LEFT JOIN things t ON t.id = r.thing
  AND (t.audience IN (SELECT value FROM json_each(:audiences))
       OR EXISTS (SELECT 1 FROM facts f WHERE f.person = :person AND f.kind = t.type AND f.target = t.id))
WHERE r.person = :person AND (r.thing = 0 OR t.id IS NOT NULL)
GROUP BY coalesce(n.means, r.skill), r.thing
ORDER BY label, coalesce(n.means, r.skill), r.thing
