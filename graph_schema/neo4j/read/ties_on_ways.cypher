// What lies on the shortest ways between the viewer and somebody else, at most six steps long, whoever may see it, without some nodes and
// without some ties (each a list of a node, a kind and another). Each tie is told from both its ends: whether the viewer may see it,
// and whether a way may lead over the node, one of the two, somebody who is here, or something that the viewer may see, but nothing
// that more than `many` share. Only a server is asked: it walks where the edges are.
// params: viewer, goal, audiences, without, unsaid, many
// columns: node, type, name, url, may_lead, kind, other, is_seen
MATCH (start:Person {id: $viewer}), (goal:Person {id: $goal})
WHERE start <> goal
MATCH way = allShortestPaths((start)-[:IN_CONTACT|WORKED_ON|AUTHORED|MEMBER_OF|MANAGED_BY*..6]-(goal))
WHERE none(n IN nodes(way) WHERE n.id IN $without)
  AND none(f IN relationships(way) WHERE [startNode(f).id, {IN_CONTACT: 'contact', WORKED_ON: 'project', AUTHORED: 'document',
    MEMBER_OF: 'group', MANAGED_BY: 'manager'}[type(f)], endNode(f).id] IN $unsaid)
UNWIND relationships(way) AS f
WITH DISTINCT f
WITH f, startNode(f) AS p, endNode(f) AS t
WITH f, p, t, coalesce(f:MANAGED_BY OR f.overruled IS NULL
  AND (f.audience IN $audiences OR p.id = $viewer OR t.id = $viewer AND NOT f.audience STARTS WITH 'only:')
  AND (NOT f:IN_CONTACT OR f.returned_to IN $audiences OR t.id = $viewer
    OR p.id = $viewer AND NOT f.returned_to STARTS WITH 'only:'), false) AS is_seen
UNWIND [p, t] AS n
WITH n, collect([f, CASE n WHEN p THEN t ELSE p END, is_seen]) AS ties
WITH n, ties, CASE
    WHEN n.id IN [$viewer, $goal] THEN n.status = 'active'
    WHEN n:Person THEN n.status = 'active' AND (COUNT { (n)--() } <= $many
      OR COUNT { (n)<-[:MANAGED_BY]-(o:Person {status: 'active'}) WHERE o <> n } <= $many
        AND COUNT { (n)-[f:IN_CONTACT]-(o:Person {status: 'active'})
          WHERE (f.audience IN $audiences OR startNode(f).id = $viewer
              OR o.id = $viewer AND NOT f.audience STARTS WITH 'only:')
            AND (f.returned_to IN $audiences OR endNode(f).id = $viewer
              OR o.id = $viewer AND NOT f.returned_to STARTS WITH 'only:') } <= $many)
    ELSE n.audience IN $audiences AND (COUNT { (n)<-[:WORKED_ON|AUTHORED|MEMBER_OF]-() } <= $many
      OR COUNT { MATCH (n)<-[f:WORKED_ON|AUTHORED|MEMBER_OF]-(o:Person {status: 'active'})
          WHERE f.overruled IS NULL AND (f.audience IN $audiences OR o.id = $viewer)
          RETURN DISTINCT o } <= $many)
    END AS may_lead
UNWIND ties AS tie
WITH n, may_lead, type(tie[0]) AS type, startNode(tie[0]) AS p, tie[1] AS o, tie[2] AS is_seen
RETURN n.id AS node, coalesce(n.type, 'person') AS type, n.name AS name, n.url AS url, coalesce(may_lead, false) AS may_lead,
       CASE WHEN type = 'MANAGED_BY' AND n <> p THEN 'managed' ELSE {IN_CONTACT: 'contact', WORKED_ON: 'project', AUTHORED: 'document',
         MEMBER_OF: 'group', MANAGED_BY: 'manager'}[type] END AS kind,
       o.id AS other, is_seen
ORDER BY node, kind, other, is_seen
