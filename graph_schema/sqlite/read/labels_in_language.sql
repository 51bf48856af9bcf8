-- What skills that everyone may know of are called in a language (as in "de", of any region), where a source says it and nothing
-- else was decided.
-- params:  skills, language
-- columns: skill, label
SELECT a.skill, min(a.label) AS label
FROM json_each(:skills) AS asked
CROSS JOIN skills s ON s.id = asked.value AND s.label IS NOT NULL
CROSS JOIN alt_labels a ON a.skill = s.id
  AND substr(a.language, 1, length(:language) + 1) = :language || '-' AND a.language LIKE '%-x-label'
WHERE NOT EXISTS (
  SELECT 1 FROM skills o
  WHERE o.folded = a.folded AND (o.parent IS NOT NULL OR o.called IS NOT NULL)
    AND (coalesce(o.means, o.id) <> s.id OR o.parent IS NOT NULL AND o.called = s.called))
GROUP BY a.skill
ORDER BY a.skill
