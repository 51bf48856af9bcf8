// Takes a division away, or, while somebody was in it or another is below it, says that it ended.
// params: division, today
UNWIND $rows AS row
CALL (row) {
  MATCH (d:Division {id: row.division})
  WHERE NOT EXISTS { (d)<-[:IN_DIVISION|PLACED_IN|PARENT]-() }
  DETACH DELETE d
};
UNWIND $rows AS row
MATCH (d:Division {id: row.division})
SET d.until = coalesce(d.until, row.today)
