-- The skills whose own name was decided about: a source that uses it means them, whatever else is called so.
-- params:
-- columns: skill, folded
SELECT id AS skill, folded FROM skills WHERE parent IS NOT NULL OR called IS NOT NULL ORDER BY id
