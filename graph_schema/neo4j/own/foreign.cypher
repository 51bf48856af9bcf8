// Constraints that somebody else has made. They may have the names of ours, which then would not be made.
// params: ours
// columns: name
SHOW CONSTRAINTS YIELD name, labelsOrTypes
WHERE any(one IN labelsOrTypes WHERE NOT one IN $ours)
RETURN name ORDER BY name
