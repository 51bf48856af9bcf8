SELECT entry FROM names
WHERE name >= ?1 COLLATE NOCASE AND name < ?2 || char(1114111) COLLATE NOCASE
ORDER BY people DESC, length(name), entry
LIMIT 40
