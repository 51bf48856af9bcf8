CREATE EXTENSION pg_trgm;
CREATE TABLE names (name text NOT NULL, entry integer NOT NULL, people integer NOT NULL);
