// Stores a skill as another store has it.
// params: skill, folded, label, uri, source, parent, means, called, retired
UNWIND $rows AS row
MERGE (s:Skill {id: row.skill})
SET s.folded = row.folded, s.label = row.label, s.uri = row.uri, s.source = row.source,
    s.parent = row.parent, s.means = row.means, s.called = row.called, s.retired = nullIf(row.retired, 0)
WITH s
WHERE s.means <> s.id
MERGE (k:Skill {id: s.means})
MERGE (s)-[:MEANS]->(k)
