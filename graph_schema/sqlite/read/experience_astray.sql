-- Divisions and skills whose experience is not what their evidence, as far as everyone may see it, adds up to.
-- params:
-- columns: skill, division
WITH counted AS (
  SELECT skill, division,
         sum(declared + projects + documents + groups > 0) AS people, sum(declared > 0) AS declared,
         sum(projects > 0) AS projects, sum(documents > 0) AS documents, sum(groups > 0) AS groups,
         sum(declared + projects + documents + groups = 0) AS interested
  FROM evidence WHERE audience = '' GROUP BY skill, division)
SELECT skill, division FROM (
  SELECT * FROM (SELECT skill, division, people, declared, projects, documents, groups, interested FROM experience
                 EXCEPT SELECT skill, division, people, declared, projects, documents, groups, interested FROM counted)
  UNION
  SELECT * FROM (SELECT skill, division, people, declared, projects, documents, groups, interested FROM counted
                 EXCEPT SELECT skill, division, people, declared, projects, documents, groups, interested FROM experience))
GROUP BY skill, division
ORDER BY skill, division
