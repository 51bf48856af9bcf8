UNWIND $rows AS row
CREATE (:Name {name: row[0], entry: row[1], people: row[2]})
