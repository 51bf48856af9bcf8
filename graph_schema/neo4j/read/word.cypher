// A person's own word about what sources say of them for one kind and target.
// params: person, kind, target
// columns: refused, audience, text, since, until
MATCH (w:Word {person: $person, kind: $kind, target: $target})
RETURN w.refused AS refused, w.audience AS audience, w.text AS text, w.since AS since, w.until AS until
