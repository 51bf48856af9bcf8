-- What the people from an id to below another were told of groups.
-- params:  low, high
-- columns: person, thing, at
SELECT person, thing, at FROM notices WHERE person >= :low AND person < :high ORDER BY person, thing
