-- Who is said to have worked on these projects, to have written these documents and to be in these groups, at most `limit`
-- people of each. Whoever may see it: this is where to look, not what there is.
-- params:  things, limit
-- columns: node, kind, other
SELECT f.target AS node, f.kind, f.person AS other
FROM json_each(:things) asked
CROSS JOIN facts f INDEXED BY facts_of_things ON f.target = asked.value AND f.kind IN ('project', 'document', 'group')
  AND f.person <= coalesce((
    SELECT DISTINCT l.person FROM facts l INDEXED BY facts_of_things
    WHERE l.target = asked.value AND l.kind IN ('project', 'document', 'group')
    ORDER BY l.person LIMIT 1 OFFSET :limit - 1), 1 << 48)
ORDER BY node, f.kind, other
