// Who was asked whether they want to be introduced, from an id to below another.
// params: low, high
// columns: id, person, division, other, other_division, asked_by, at, taken_back, answer, other_answer
MATCH (n:Introduction)
WHERE $low <= n.id < $high
RETURN n.id AS id, n.person AS person, n.division AS division, n.other AS other, n.other_division AS other_division, n.asked_by AS asked_by, n.at AS at, n.taken_back AS taken_back, n.answer AS answer, n.other_answer AS other_answer
ORDER BY id
