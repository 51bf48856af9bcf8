// The sets of several audiences of which every member is among the given.
// params: audiences
// columns: audiences
UNWIND $audiences AS audience
MATCH (:Audience {name: audience})<-[:NEEDS]-(s:AudienceSet)
WITH DISTINCT s
WHERE NOT EXISTS { (s)-[:NEEDS]->(a:Audience) WHERE NOT a.name IN $audiences }
RETURN s.audiences AS audiences
ORDER BY audiences
