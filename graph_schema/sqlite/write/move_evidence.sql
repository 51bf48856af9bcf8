-- Lets the evidence for a skill be for the one that it means now, of people who have none for that and refused neither; nobody
-- has any for the first one then.
-- params:  gone, kept
INSERT INTO evidence
SELECT e.person, :kept, e.audience, e.division, e."order", e.declared, e.projects, e.documents, e.groups, e.interested,
       e.latest_declared, e.latest_project, e.latest_document, e.latest_group, e.latest_interested
FROM evidence e
WHERE e.skill = :gone
  AND NOT EXISTS (SELECT 1 FROM evidence o WHERE o.person = e.person AND o.skill = :kept)
  AND NOT EXISTS (SELECT 1 FROM refused r WHERE r.person = e.person AND r.skill = :kept);
DELETE FROM evidence WHERE skill = :gone;
