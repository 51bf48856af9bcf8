-- What a decision changed of skills, and of each the latest standing decision that changed it.
-- params:  number
-- columns: skill, parent_before, parent_after, called_before, called_after, retired_before, retired_after, latest
SELECT c.skill, c.parent_before, c.parent_after, c.called_before, c.called_after, c.retired_before, c.retired_after,
       (SELECT max(o.curation) FROM curated o JOIN curations d ON d.number = o.curation AND d.undone_at IS NULL
        WHERE o.skill = c.skill) AS latest
FROM curated c WHERE c.curation = :number ORDER BY c.skill
