-- What the people from an id to below another refused to have derived.
-- params:  low, high
-- columns: person, skill, thing
SELECT person, skill, thing FROM refusals WHERE person >= :low AND person < :high ORDER BY person, skill, thing
