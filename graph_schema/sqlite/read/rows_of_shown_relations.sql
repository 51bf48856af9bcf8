-- What vocabularies say of the skills from an id to below another and the broader or related ones, as they are meant, where
-- everyone may know both.
-- params:  low, high
-- columns: skill, kind, other, source
WITH shown (skill) AS (
  SELECT id FROM skills WHERE id >= :low AND id < :high AND label IS NOT NULL AND retired = 0 AND parent IS NULL),
known (skill, named) AS (
  SELECT skill, skill FROM shown UNION SELECT skill, m.id FROM shown CROSS JOIN skills m ON m.means = skill)
SELECT DISTINCT k.skill, r.kind, o.id AS other, r.source
FROM known k
CROSS JOIN relations r ON r.skill = k.named
CROSS JOIN skills b ON b.id = r.other
CROSS JOIN skills o ON o.id = coalesce(b.means, b.id) AND o.label IS NOT NULL AND o.retired = 0 AND o.id <> k.skill
ORDER BY k.skill, r.kind, o.id, r.source
