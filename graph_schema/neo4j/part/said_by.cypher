// Everybody (p) of whom something is said by a name (n), in force or not.
CALL (n) {
  MATCH (n)<-[:HAS_SKILL|INTERESTED_IN]-(p:Person)
  RETURN p
  UNION
  MATCH (n)<-[:USES|ABOUT]-(:Thing)<-[:WORKED_ON|AUTHORED|MEMBER_OF]-(p:Person)
  RETURN p
}
