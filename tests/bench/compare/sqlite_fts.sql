SELECT names.entry
FROM (SELECT rowid AS place, rank FROM grams WHERE grams MATCH ?1 ORDER BY rank LIMIT 40) AS found
JOIN names USING (place)
ORDER BY round(found.rank, 3), names.people DESC, length(names.name), names.entry
