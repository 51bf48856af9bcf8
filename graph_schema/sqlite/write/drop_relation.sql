-- A source does not say any more that another skill is broader or related (kind).
-- params:  skill, kind, other, source
DELETE FROM relations WHERE skill = :skill AND kind = :kind AND other = :other AND source = :source;
