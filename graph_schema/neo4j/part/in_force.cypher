// What is said (f) of people (p) comes in force: of several sources the person's own, else the first; what a source says,
// under the person's own word. What is not in force is marked as overruled, and has no audience; what a word changed keeps what
// the source stated beside it.
WITH p, t, type(f) AS type, collect(f) AS said, min(f.source) AS first
WITH said, first, head([(p)-[:SAYS]->(w:Word) WHERE w.target = coalesce(t.id, 0) AND w.kind = {HAS_SKILL: 'skill',
  INTERESTED_IN: 'interest', WORKED_ON: 'project', AUTHORED: 'document', MEMBER_OF: 'group', CONTACT_OF: 'contact',
  HAS_TITLE: 'title', HAS_PLACE: 'place', HAS_EMAIL: 'email', HAS_PHONE: 'phone', HAS_CHAT: 'chat'}[type] | w]) AS w
WHERE w IS NOT NULL OR size(said) > 1 OR head(said).overruled
UNWIND said AS f
SET f.overruled = CASE WHEN f.source <> first OR f.source <> '' AND w.refused = 1 THEN true END
WITH f, w, CASE WHEN w IS NULL OR f.source = '' THEN []
  WHEN f.stated THEN [{text: f.stated_text, restricted_to: f.stated_to, since: f.stated_since, until: f.stated_until}]
  ELSE [{text: f.text, restricted_to: f.restricted_to, since: f.since, until: f.until}] END AS by_source
FOREACH (stated IN by_source |
  SET f.stated = true, f.stated_text = stated.text, f.stated_to = stated.restricted_to,
      f.stated_since = stated.since, f.stated_until = stated.until,
      f.text = coalesce(w.text, stated.text), f.since = coalesce(w.since, stated.since), f.until = coalesce(w.until, stated.until),
      f.restricted_to = nullIf(coalesce(w.audience, stated.restricted_to), 'everyone'))
SET f.audience = CASE WHEN f.overruled IS NULL THEN coalesce(f.restricted_to, 'everyone') END
