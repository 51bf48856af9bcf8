-- Takes the indexes of evidence away while a first load derives it all; `make_indexes_of_evidence` follows in the same transaction.
-- params:
DROP INDEX evidence_by_person;
DROP INDEX evidence_by_division;
