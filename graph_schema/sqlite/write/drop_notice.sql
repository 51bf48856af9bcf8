-- Takes back what a person was told about a group.
-- params:  person, thing
DELETE FROM notices WHERE person = :person AND thing = :thing;
