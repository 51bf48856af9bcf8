// Takes a thing away that its source does not have any more, with its subjects and its words; what people said of it stays theirs.
// params: thing
UNWIND $rows AS row
MATCH (:Thing {id: row.thing})-[led:TOLD|USES|ABOUT]-()
DELETE led;
// include: drop_texts
// include: empty_thing
