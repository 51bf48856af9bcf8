-- Remembers who was asked whether they want to be introduced, what they answered, and whether it was taken back.
-- params:  id, person, division, other, other_division, asked_by, at, taken_back, answer, other_answer
INSERT INTO introductions (id, person, division, other, other_division, asked_by, at, taken_back, answer, other_answer)
VALUES (:id, :person, :division, :other, :other_division, :asked_by, :at, :taken_back, :answer, :other_answer)
ON CONFLICT (id) DO UPDATE
SET taken_back = excluded.taken_back, answer = excluded.answer, other_answer = excluded.other_answer;
