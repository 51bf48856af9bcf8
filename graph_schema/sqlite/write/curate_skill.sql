-- Says what a skill means, what it is called, and whether it is retired, as was decided.
-- params:  skill, parent, means, called, retired
UPDATE skills SET parent = :parent, means = :means, called = :called, retired = :retired WHERE id = :skill;
