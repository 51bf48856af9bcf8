-- The pairs of skills, as they are meant, that somebody took for one, with how many people did.
-- params:
-- columns: skill, other, people
SELECT skill, other, count(DISTINCT person) AS people FROM (
  SELECT min(coalesce(a.means, reports.skill), coalesce(b.means, reports.other)) AS skill,
         max(coalesce(a.means, reports.skill), coalesce(b.means, reports.other)) AS other, reports.person
  FROM reports
  JOIN people p ON p.id = reports.person AND p.status = 'active'
  LEFT JOIN skills a ON a.id = reports.skill
  LEFT JOIN skills b ON b.id = reports.other)
WHERE skill <> other
GROUP BY skill, other
ORDER BY skill, other
