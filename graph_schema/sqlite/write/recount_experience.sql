-- Counts the experience of every division and skill anew from the evidence that everyone may see.
-- params:  nothing
DELETE FROM experience WHERE :nothing IS NULL;
INSERT INTO experience (skill, division, people, declared, projects, documents, groups, interested)
SELECT skill, division,
       sum(declared + projects + documents + groups > 0), sum(declared > 0), sum(projects > 0), sum(documents > 0), sum(groups > 0),
       sum(declared + projects + documents + groups = 0)
FROM evidence WHERE audience = '' AND :nothing IS NULL GROUP BY skill, division;
