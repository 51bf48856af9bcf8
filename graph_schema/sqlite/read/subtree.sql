-- A division and all below it.
-- params:  division
-- columns: division
WITH RECURSIVE below (id) AS (
  SELECT id FROM divisions WHERE id = :division
  UNION
  SELECT d.id FROM below JOIN divisions d ON d.parent = below.id
)
SELECT id AS division FROM below ORDER BY id
