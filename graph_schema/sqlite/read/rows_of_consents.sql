-- Who of the people from an id to below another may be named as somebody who connects divisions.
-- params:  low, high
-- columns: person, at
SELECT person, at FROM consents WHERE person >= :low AND person < :high ORDER BY person
