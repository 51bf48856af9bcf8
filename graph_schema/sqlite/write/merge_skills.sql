-- Lets everything that names one skill name another one instead; where both are named alike, what names the kept one stands.
-- What people refused or narrowed for either holds for the kept one, and goes on to hold for the gone one, should it come back.
-- params:  gone, kept
INSERT OR IGNORE INTO alt_labels (skill, folded, label, source)
SELECT :kept, folded, label, '' FROM skills WHERE id = :gone AND label IS NOT NULL;
UPDATE OR IGNORE alt_labels SET skill = :kept WHERE skill = :gone;
DELETE FROM alt_labels WHERE skill = :gone;
UPDATE OR IGNORE facts SET target = :kept WHERE target = :gone AND kind IN ('skill', 'interest');
DELETE FROM facts WHERE target = :gone AND kind IN ('skill', 'interest');
UPDATE words SET refused = max(words.refused, g.refused), audience = coalesce(words.audience, g.audience)
FROM words g
WHERE words.target = :kept AND g.target = :gone AND g.person = words.person AND g.kind = words.kind
  AND words.kind IN ('skill', 'interest');
INSERT OR IGNORE INTO words (person, kind, target, refused, audience, text, since, until)
SELECT person, kind, :kept, refused, audience, text, since, until FROM words
WHERE target = :gone AND kind IN ('skill', 'interest');
INSERT OR IGNORE INTO refusals (person, skill, thing) SELECT person, :kept, thing FROM refusals WHERE skill = :gone;
UPDATE OR IGNORE about SET skill = :kept WHERE skill = :gone;
DELETE FROM about WHERE skill = :gone;
UPDATE OR IGNORE relations SET skill = :kept WHERE skill = :gone AND other <> :kept;
DELETE FROM relations WHERE skill = :gone;
UPDATE OR IGNORE relations SET other = :kept WHERE other = :gone AND skill <> :kept;
DELETE FROM relations WHERE other = :gone;
