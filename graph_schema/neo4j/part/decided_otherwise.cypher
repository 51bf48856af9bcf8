// A name that was decided to be another skill's (o) than this one's (s). The index of names is named: of those of decisions nobody
// can read while a decision is put into them.
  USING INDEX o:Skill(folded)
  WHERE (o.parent IS NOT NULL OR o.called IS NOT NULL)
    AND (coalesce(o.means, o.id) <> s.id OR o.parent IS NOT NULL AND o.called = s.called)
