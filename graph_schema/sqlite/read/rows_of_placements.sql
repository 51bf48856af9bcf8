-- Where the people from an id to below another are and were placed.
-- params:  low, high
-- columns: person, division, since, until
SELECT person, division, since, until FROM placements WHERE person >= :low AND person < :high
ORDER BY person, since, division
