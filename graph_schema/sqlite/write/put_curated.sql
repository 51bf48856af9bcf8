-- Remembers what a decision changed of a skill.
-- params:  curation, skill, parent_before, parent_after, called_before, called_after, retired_before, retired_after
INSERT INTO curated (curation, skill, parent_before, parent_after, called_before, called_after, retired_before, retired_after)
VALUES (:curation, :skill, :parent_before, :parent_after, :called_before, :called_after, :retired_before, :retired_after);
