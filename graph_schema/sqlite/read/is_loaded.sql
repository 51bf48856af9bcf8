-- Whether any source has said anything yet.
-- params:
-- columns: loaded
SELECT EXISTS (SELECT 1 FROM people) OR EXISTS (SELECT 1 FROM divisions) OR EXISTS (SELECT 1 FROM things WHERE source <> '')
    OR EXISTS (SELECT 1 FROM skills WHERE source IS NOT NULL) AS loaded
