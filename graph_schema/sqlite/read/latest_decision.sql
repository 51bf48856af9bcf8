-- The latest standing decision that merged a skill into another, split it off, renamed or retired it.
-- params:  skill
-- columns: number, kind
SELECT d.number, d.kind
FROM curated c JOIN curations d ON d.number = c.curation AND d.undone_at IS NULL
WHERE c.skill = :skill ORDER BY d.number DESC LIMIT 1
