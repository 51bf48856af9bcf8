// Of people of whom several sources or they themselves say something, all that is said comes in force; then who is in contact.
// params:
MATCH (p:Person)
CALL (p) {
  MATCH (p)-[f:HAS_SKILL|INTERESTED_IN|WORKED_ON|AUTHORED|MEMBER_OF|CONTACT_OF|HAS_TITLE|HAS_PLACE|HAS_EMAIL|HAS_PHONE|HAS_CHAT]->()
  RETURN min(f.source) <> max(f.source) AS is_said_by_several
}
WITH p
WHERE is_said_by_several OR EXISTS { (p)-[:SAYS]->() }
CALL (p) {
// include: settle
} IN TRANSACTIONS OF 1000 ROWS;
MATCH (p:Person)
WHERE EXISTS { (p)-[:CONTACT_OF]->() }
CALL (p) {
// include: in_contact
} IN TRANSACTIONS OF 1000 ROWS
