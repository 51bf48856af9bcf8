// Takes the indexes of evidence away while a first load derives it all; `make_indexes_of_evidence` follows.
// params:
DROP INDEX evidence_by_order IF EXISTS;
DROP INDEX evidence_by_division IF EXISTS;
