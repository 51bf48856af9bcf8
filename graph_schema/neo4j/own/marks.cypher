// The marks of the last hundred transactions that were finished, and of this one.
// params:
// columns: marks
MATCH (s:Schema)
RETURN s.marks AS marks
