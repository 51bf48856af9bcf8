// All that is said of these people (p) comes in force.
CALL (p) {
  MATCH (p)-[f:HAS_SKILL|INTERESTED_IN|WORKED_ON|AUTHORED|MEMBER_OF|CONTACT_OF|HAS_TITLE|HAS_PLACE|HAS_EMAIL|HAS_PHONE|HAS_CHAT]->(t)
// include: in_force
}
