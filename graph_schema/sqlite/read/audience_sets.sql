-- The sets of several audiences of which every member is among the given.
-- params:  audiences
-- columns: audiences
SELECT DISTINCT s.audiences
FROM audience_sets s
WHERE s.audience IN (SELECT value FROM json_each(:audiences))
  AND NOT EXISTS (SELECT 1 FROM audience_sets o
                  WHERE o.audiences = s.audiences AND o.audience NOT IN (SELECT value FROM json_each(:audiences)))
ORDER BY s.audiences
