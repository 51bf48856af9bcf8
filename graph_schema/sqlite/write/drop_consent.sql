-- A person may not be named any more as somebody who connects divisions.
-- params:  person
DELETE FROM consents WHERE person = :person;
