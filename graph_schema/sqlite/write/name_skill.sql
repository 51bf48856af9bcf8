-- Sets the label under which everyone may know a skill (null: nobody does any more).
-- params:  skill, label
UPDATE skills SET label = :label WHERE id = :skill;
