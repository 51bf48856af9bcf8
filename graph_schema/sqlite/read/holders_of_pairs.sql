-- Of each skill and the other beside it in the lists: how many people have or like the one, the other, and both, as far as
-- everyone may see it.
-- params:  skills, others
-- columns: skill, other, people, with_people, shared
SELECT a.value AS skill, b.value AS other,
       (SELECT count(*) FROM evidence e WHERE e.skill = a.value AND e.audience = '') AS people,
       (SELECT count(*) FROM evidence e WHERE e.skill = b.value AND e.audience = '') AS with_people,
       (SELECT count(*) FROM evidence e
        CROSS JOIN evidence o INDEXED BY evidence_by_person ON o.person = e.person AND o.skill = b.value AND o.audience = ''
        WHERE e.skill = a.value AND e.audience = '') AS shared
FROM json_each(:skills) a
JOIN json_each(:others) b ON b.key = a.key
ORDER BY a.value, b.value
