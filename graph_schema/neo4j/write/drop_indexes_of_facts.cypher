// Takes the indexes of facts away while a first load fills the graph; `make_indexes_of_facts` follows.
// params:
DROP INDEX skill_restricted_to IF EXISTS;
DROP INDEX interest_restricted_to IF EXISTS;
DROP INDEX project_restricted_to IF EXISTS;
DROP INDEX document_restricted_to IF EXISTS;
DROP INDEX group_restricted_to IF EXISTS;
DROP INDEX place_by_text IF EXISTS;
DROP INDEX chosen_skill IF EXISTS;
DROP INDEX chosen_interest IF EXISTS;
