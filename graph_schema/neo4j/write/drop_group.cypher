// Takes a group away that came into being by choosing: its members, notices and subject with it.
// params: thing
UNWIND $rows AS row
MATCH (:Thing {id: row.thing})-[led:TOLD|MEMBER_OF|USES|ABOUT]-()
DELETE led;
// include: empty_thing
