-- Counts the experience of every division with a skill anew from the evidence that everyone may see.
-- params:  skill
DELETE FROM experience WHERE skill = :skill;
INSERT INTO experience (skill, division, people, declared, projects, documents, groups, interested)
SELECT skill, division,
       sum(declared + projects + documents + groups > 0), sum(declared > 0), sum(projects > 0), sum(documents > 0), sum(groups > 0),
       sum(declared + projects + documents + groups = 0)
FROM evidence WHERE skill = :skill AND audience = '' GROUP BY skill, division;
