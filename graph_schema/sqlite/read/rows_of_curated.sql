-- What decisions changed of the skills from an id to below another.
-- params:  low, high
-- columns: curation, skill, parent_before, parent_after, called_before, called_after, retired_before, retired_after
SELECT curation, skill, parent_before, parent_after, called_before, called_after, retired_before, retired_after
FROM curated WHERE skill >= :low AND skill < :high ORDER BY skill, curation
