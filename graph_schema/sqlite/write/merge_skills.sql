-- Lets everything that names one skill name another one instead; where both are named alike, what names the kept one stands.
-- params:  gone, kept
INSERT OR IGNORE INTO alt_labels (skill, folded, label, source)
SELECT :kept, folded, label, '' FROM skills WHERE id = :gone AND label IS NOT NULL;
UPDATE OR IGNORE alt_labels SET skill = :kept WHERE skill = :gone;
DELETE FROM alt_labels WHERE skill = :gone;
UPDATE OR IGNORE facts SET target = :kept WHERE target = :gone AND kind IN ('skill', 'interest');
DELETE FROM facts WHERE target = :gone AND kind IN ('skill', 'interest');
UPDATE OR IGNORE words SET target = :kept WHERE target = :gone AND kind IN ('skill', 'interest');
DELETE FROM words WHERE target = :gone AND kind IN ('skill', 'interest');
UPDATE OR IGNORE refusals SET skill = :kept WHERE skill = :gone;
DELETE FROM refusals WHERE skill = :gone;
UPDATE OR IGNORE about SET skill = :kept WHERE skill = :gone;
DELETE FROM about WHERE skill = :gone;
