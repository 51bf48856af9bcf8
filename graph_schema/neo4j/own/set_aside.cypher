// Takes away until the end of a filling what would be slower to keep up to date than to make then.
// params:
DROP INDEX texts IF EXISTS;
DROP INDEX restricted_texts IF EXISTS;
DROP INDEX evidence_by_order IF EXISTS;
DROP INDEX evidence_by_division IF EXISTS;
DROP INDEX skill_restricted_to IF EXISTS;
DROP INDEX interest_restricted_to IF EXISTS;
DROP INDEX project_restricted_to IF EXISTS;
DROP INDEX document_restricted_to IF EXISTS;
DROP INDEX group_restricted_to IF EXISTS;
DROP INDEX place_by_text IF EXISTS;
DROP INDEX chosen_skill IF EXISTS;
DROP INDEX chosen_interest IF EXISTS;
