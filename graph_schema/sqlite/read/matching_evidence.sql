-- The evidence for these skills that everyone may see, of the kinds switched on (1) and not older than since (yyyymmdd, null: of any time).
-- params:  skills, divisions, since, declared, project, document, group, interest
-- columns: person, skill, division, order, worked
SELECT person, skill, division, "order", worked FROM (
  SELECT e.person, e.skill, e.division, e."order",
         (:declared AND e.declared > 0 AND (:since IS NULL OR e.latest_declared >= :since))
      OR (:project AND e.projects > 0 AND (:since IS NULL OR e.latest_project >= :since))
      OR (:document AND e.documents > 0 AND (:since IS NULL OR e.latest_document >= :since))
      OR (:group AND e.groups > 0 AND (:since IS NULL OR e.latest_group >= :since)) AS worked,
         (:interest AND e.interested > 0 AND (:since IS NULL OR e.latest_interested >= :since)) AS interested
  FROM json_each(:skills) asked
  CROSS JOIN evidence e ON e.skill = asked.value AND e.audience = ''
  WHERE :divisions IS NULL OR e.division IN (SELECT value FROM json_each(:divisions)))
WHERE worked = 1 OR interested = 1
