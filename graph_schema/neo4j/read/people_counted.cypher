// How many people have evidence for a skill, or are interested in it, as far as everyone may see it: in all, and in one division.
// params: skill, division
// columns: people, there
MATCH (:Skill {id: $skill})<-[e:EXPERIENCE]-(d:Division)
RETURN sum(e.people + e.interested) AS people,
       sum(CASE d.id WHEN $division THEN e.people + e.interested ELSE 0 END) AS there
