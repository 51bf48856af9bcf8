-- A source's vocabulary does not have this skill any more.
-- params:  skill, source
UPDATE skills SET uri = NULL, source = NULL WHERE id = :skill AND source = :source;
