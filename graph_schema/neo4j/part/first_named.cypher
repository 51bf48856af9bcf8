// Of several names (a, s) of one skill for what a thing (t) is about, the first that is stated, else the first that was found.
    AND (s.means IS NULL OR NOT EXISTS {
      MATCH (t)-[o:USES|ABOUT]->(q:Skill)
      WHERE q.means = s.means AND ((o.start IS NULL AND a.start IS NOT NULL) OR ((o.start IS NULL) = (a.start IS NULL) AND q.id < s.id))
    })
