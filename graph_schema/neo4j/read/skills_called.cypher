// The skills to which some source gives one of these names as another name.
// params: names
// columns: skill
UNWIND $names AS name
MATCH (a:AltLabel {folded: name})-[:ALT_LABEL_OF]->(s:Skill)
RETURN DISTINCT coalesce(s.means, s.id) AS skill
ORDER BY skill
