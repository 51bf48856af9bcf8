-- Lets the evidence for a skill be for the one that it means now, of people who have none for that.
-- params:  skill, means
UPDATE evidence SET skill = :means
WHERE skill = :skill AND skill <> :means
  AND NOT EXISTS (SELECT 1 FROM evidence o WHERE o.person = evidence.person AND o.skill = :means);
