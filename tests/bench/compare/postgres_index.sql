CREATE INDEX names_by_trigrams ON names USING gin (name gin_trgm_ops);
VACUUM ANALYZE names;
SET pg_trgm.word_similarity_threshold = 0.5;
SET jit = off;
