-- The skills to which some source gives one of these names as another name.
-- params:  names
-- columns: skill
SELECT DISTINCT coalesce(s.means, s.id) AS skill
FROM json_each(:names) asked
CROSS JOIN alt_labels a INDEXED BY alt_labels_by_name ON a.folded = asked.value
CROSS JOIN skills s ON s.id = a.skill
ORDER BY 1
