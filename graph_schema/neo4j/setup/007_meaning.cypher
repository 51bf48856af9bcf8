// What means another skill leads to it. While a merge of skills that very many hold is put into indexes, what is read over an
// edge waits for nobody; what is looked up in an index of the skills that it changes would wait to the end.
DROP INDEX skill_by_meaning IF EXISTS;
MATCH (s:Skill)
WHERE s.means <> s.id
MATCH (k:Skill {id: s.means})
MERGE (s)-[:MEANS]->(k);
