-- Stores another name that a source gives to a skill (language: as in "de", "de-x-label" for the name shown in it; null where the source does not say it).
-- params:  skill, folded, label, source, language
INSERT OR REPLACE INTO alt_labels (skill, folded, label, source, language)
VALUES (:skill, :folded, :label, :source, :language);
