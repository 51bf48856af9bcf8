-- Takes the indexes of facts away while a first load fills the table; `make_indexes_of_facts` follows in the same transaction.
-- params:
DROP INDEX facts_of_things;
DROP INDEX facts_of_contacts;
DROP INDEX facts_chosen;
DROP INDEX facts_of_places;
DROP INDEX facts_by_audience;
