INSERT INTO names (place, name, entry, people) VALUES (?, ?, ?, ?)
