// Of a skill to which something still leads only the id stays.
SET s = {id: s.id}
WITH s WHERE NOT EXISTS { (s)--() }
DELETE s
