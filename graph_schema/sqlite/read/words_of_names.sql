-- All words of the names of people, once each.
-- params:
-- columns: word
SELECT DISTINCT word FROM name_words ORDER BY word
