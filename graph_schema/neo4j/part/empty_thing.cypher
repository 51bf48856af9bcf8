// Of a thing to which something still leads only the id stays.
UNWIND $rows AS row
MATCH (t:Thing {id: row.thing})
REMOVE t:Project:Document:Group
SET t = {id: row.thing}
WITH t WHERE NOT EXISTS { (t)--() }
DELETE t
