// What decisions changed of the skills from an id to below another.
// params: low, high
// columns: curation, skill, parent_before, parent_after, called_before, called_after, retired_before, retired_after
MATCH (n:Curated)
WHERE $low <= n.skill < $high
RETURN n.curation AS curation, n.skill AS skill, n.parent_before AS parent_before, n.parent_after AS parent_after, n.called_before AS called_before, n.called_after AS called_after, n.retired_before AS retired_before, n.retired_after AS retired_after
ORDER BY skill, curation
