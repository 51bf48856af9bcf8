// A division and all below it.
// params: division
// columns: division
MATCH (:Division {id: $division})<-[:PARENT*0..]-(below:Division)
RETURN DISTINCT below.id AS division
ORDER BY division
