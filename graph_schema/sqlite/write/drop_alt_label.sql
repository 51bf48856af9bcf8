-- A source does not give this other name to a skill any more.
-- params:  skill, folded, source
DELETE FROM alt_labels WHERE skill = :skill AND folded = :folded AND source = :source;
