// Who may see what is said of a person stands on it, of what is in force: everyone, too. Of what is just being taken away a server
// reads nothing more, which must never mean everyone.
MATCH (:Person)-[f:HAS_SKILL|INTERESTED_IN|WORKED_ON|AUTHORED|MEMBER_OF|CONTACT_OF|HAS_TITLE|HAS_PLACE|HAS_EMAIL|HAS_PHONE|HAS_CHAT]->()
WHERE f.audience IS NULL AND f.overruled IS NULL
CALL (f) {
  SET f.audience = coalesce(f.restricted_to, 'everyone')
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (:Person)-[c:IN_CONTACT]->(:Person)
CALL (c) {
  SET c.audience = coalesce(c.restricted_to, c.audience, 'everyone'), c.returned_to = coalesce(c.returned_to, 'everyone')
  REMOVE c.restricted_to
} IN TRANSACTIONS OF 10000 ROWS;
