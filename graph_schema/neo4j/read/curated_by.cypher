// What a decision changed of skills, and of each the latest standing decision that changed it.
// params: number
// columns: skill, parent_before, parent_after, called_before, called_after, retired_before, retired_after, latest
MATCH (c:Curated {curation: $number})
CALL (c) {
  MATCH (o:Curated {skill: c.skill})
  MATCH (d:Curation {number: o.curation})
  WHERE d.undone_at IS NULL
  RETURN max(o.curation) AS latest
}
RETURN c.skill AS skill, c.parent_before AS parent_before, c.parent_after AS parent_after, c.called_before AS called_before,
       c.called_after AS called_after, c.retired_before AS retired_before, c.retired_after AS retired_after, latest
ORDER BY skill
