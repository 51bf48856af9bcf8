// Waits until all indexes are filled.
// params:
CALL db.awaitIndexes(3600)
