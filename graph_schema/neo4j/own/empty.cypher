// Takes everything away that was filled.
// params:
MATCH (n) WHERE NOT n:Schema AND NOT n:Filling AND NOT n:Journal
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS
