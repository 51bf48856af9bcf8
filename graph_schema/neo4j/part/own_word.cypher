// The evidence (e) for a skill (s) of people who say for everyone that they have it or are interested in it.
  USING INDEX e:EVIDENCE(skill, audience, order, person)
  WHERE e.skill = s.id AND e.audience = '' AND e.order IS NOT NULL AND e.person IS NOT NULL
    AND (e.declared > 0 OR e.interested > 0)
