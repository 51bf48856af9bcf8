-- Whether any source has said anything yet but a vocabulary.
-- params:
-- columns: peopled
SELECT EXISTS (SELECT 1 FROM people) OR EXISTS (SELECT 1 FROM divisions)
    OR EXISTS (SELECT 1 FROM things WHERE source <> '') AS peopled
