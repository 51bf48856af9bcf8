// Waits until no other writer is at work, and lets the next one wait until this transaction ends.
// params:
MATCH (s:Schema)
SET s.turns = coalesce(s.turns, 0) + 1
