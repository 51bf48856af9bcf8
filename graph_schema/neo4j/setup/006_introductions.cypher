// How divisions come together: who may be named as somebody who connects them, and who was asked whether they want to meet.
CREATE CONSTRAINT consent IF NOT EXISTS FOR (n:Consent) REQUIRE n.person IS UNIQUE;
CREATE CONSTRAINT introduction IF NOT EXISTS FOR (n:Introduction) REQUIRE n.id IS UNIQUE;
CREATE INDEX introduction_by_time IF NOT EXISTS FOR (n:Introduction) ON (n.at);
