-- Remembers that a decision was undone, by whom, when and why.
-- params:  number, undone_by, undone_at, undone_why
UPDATE curations SET undone_by = :undone_by, undone_at = :undone_at, undone_why = :undone_why WHERE number = :number;
