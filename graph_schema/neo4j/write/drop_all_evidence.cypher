// Takes all evidence away, before it is derived as a whole.
// params:
MATCH ()-[e:EVIDENCE]->()
CALL (e) { DELETE e } IN TRANSACTIONS OF 10000 ROWS
