// What cursors are sealed with.
// params:
// columns: secret
MATCH (s:Schema)
RETURN s.secret AS secret
