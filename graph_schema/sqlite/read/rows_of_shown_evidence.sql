-- The evidence of the people from an id to below another of what everyone may see and know of, without
-- what sorts people: their order is 0.
-- params:  low, high
-- columns: person, skill, audience, division, order, declared, projects, documents, groups, interested, latest_declared, latest_project, latest_document, latest_group, latest_interested
SELECT person, skill, audience, division, 0 AS "order", declared, projects, documents, groups, interested,
       latest_declared, latest_project, latest_document, latest_group, latest_interested
FROM evidence INDEXED BY evidence_by_person WHERE person >= :low AND person < :high AND audience = ''
  AND EXISTS (SELECT 1 FROM skills s WHERE s.id = evidence.skill AND s.label IS NOT NULL AND s.retired = 0)
ORDER BY person, skill
