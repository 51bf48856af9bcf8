-- The sets of audiences that evidence needs, with their members; all of them in the range that begins at 0.
-- params:  low, high
-- columns: audiences, audience
SELECT audiences, audience FROM audience_sets WHERE :low = 0 AND :high > 0 ORDER BY audiences, audience
