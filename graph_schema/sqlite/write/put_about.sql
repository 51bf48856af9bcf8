-- Says what a thing is about: stated (start is null), or found in its text at a place.
-- params:  thing, skill, text, start, length
INSERT OR REPLACE INTO about (thing, skill, text, start, length) VALUES (:thing, :skill, :text, :start, :length);
