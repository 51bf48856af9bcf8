-- Adds to (or with negative numbers takes from) what is counted for a division and a skill; nothing is kept for nobody.
-- params:  skill, division, people, declared, projects, documents, groups, interested
INSERT INTO experience VALUES (:skill, :division, :people, :declared, :projects, :documents, :groups, :interested)
ON CONFLICT (skill, division) DO UPDATE SET
  people = people + excluded.people, declared = declared + excluded.declared, projects = projects + excluded.projects,
  documents = documents + excluded.documents, groups = groups + excluded.groups, interested = interested + excluded.interested;
DELETE FROM experience WHERE skill = :skill AND division = :division AND people = 0 AND interested = 0;
