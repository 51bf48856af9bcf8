-- Things that everyone may see in which all of these words are: the first ones by id.
-- params:  words, limit
-- columns: thing, since
SELECT t.id AS thing, t.since
FROM (SELECT rowid AS thing
      FROM texts
      WHERE texts MATCH (SELECT group_concat('"' || replace(value, '"', '""') || '"', ' AND ') FROM json_each(:words))
      ORDER BY rowid
      LIMIT :limit) found
JOIN things t ON t.id = found.thing
ORDER BY t.id
