// Takes back what a person was told about a group.
// params: person, thing
UNWIND $rows AS row
MATCH (:Person {id: row.person})-[told:TOLD]->(:Thing {id: row.thing})
DELETE told
