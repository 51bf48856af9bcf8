-- Lets the evidence for a skill be for another, of people who have none for that and of whom nothing is said by a name that still
-- means the skill.
-- params:  skill, means
WITH named (id) AS (SELECT id FROM skills WHERE means = :skill UNION ALL SELECT id FROM skills WHERE id = :skill AND means IS NULL)
UPDATE evidence SET skill = :means
WHERE skill = :skill
  AND NOT EXISTS (SELECT 1 FROM evidence o WHERE o.person = evidence.person AND o.skill = :means)
  AND NOT EXISTS (
    SELECT 1 FROM named JOIN facts f ON f.person = evidence.person AND f.kind IN ('skill', 'interest') AND f.target = named.id
    UNION ALL
    SELECT 1 FROM facts f JOIN about a ON a.thing = f.target
    WHERE f.person = evidence.person AND f.kind IN ('project', 'document', 'group') AND a.skill IN named);
