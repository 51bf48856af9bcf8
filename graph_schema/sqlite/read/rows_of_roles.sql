-- The roles of the people from an id to below another.
-- params:  low, high
-- columns: person, role, source
SELECT person, role, source
FROM roles WHERE person >= :low AND person < :high ORDER BY person, role, source
