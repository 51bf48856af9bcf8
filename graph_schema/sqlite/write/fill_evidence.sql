-- Derives all evidence of a first load at once, of everything or of `unnamed` skills only, with the sets of audiences it needs:
-- what `paths`, tallies and `order_of` give where one source has said something and no person has yet.
-- params:  unnamed
WITH paths AS (
  SELECT f.person, coalesce(s.means, f.target) AS skill, f.kind, p.division, coalesce(f.restricted_to, '') AS audience, '' AS of_thing, f.since, f.until
  FROM people p
  JOIN facts f ON f.person = p.id AND f.kind IN ('skill', 'interest')
  LEFT JOIN skills s ON s.id = f.target
  WHERE p.status = 'active'
  UNION ALL
  SELECT f.person, a.skill, f.kind, p.division, coalesce(f.restricted_to, ''), iif(t.audience = 'everyone', '', t.audience),
         CASE f.kind WHEN 'document' THEN t.since ELSE coalesce(f.since, iif(f.until || '~' < t.since, NULL, t.since)) END,
         CASE f.kind WHEN 'document' THEN t.since ELSE coalesce(f.until, iif(t.until || '~' < f.since, NULL, t.until)) END
  FROM people p
  JOIN facts f ON f.person = p.id AND f.kind IN ('project', 'document', 'group')
  JOIN things t ON t.id = f.target
  JOIN subjects a ON a.thing = t.id
  WHERE p.status = 'active'),
dated AS (
  SELECT person, skill, kind, division,
    CASE WHEN audience IN ('', of_thing) THEN of_thing WHEN of_thing = '' THEN audience
         ELSE min(audience, of_thing) || ' ' || max(audience, of_thing) END AS audience,
    CASE WHEN until IS NULL AND since IS NOT NULL AND kind IN ('project', 'group') THEN 99999999
         ELSE CAST(substr(replace(coalesce(until, since), '-', '') || '0000', 1, 8) AS INTEGER) END AS day
  FROM paths
  WHERE :unnamed = 0 OR skill IN (SELECT id FROM skills WHERE label IS NULL)),
tallies AS (
  SELECT person, skill, audience, division, max(day) AS day,
    max(kind = 'skill') AS declared, sum(kind = 'project') AS projects, sum(kind = 'document') AS documents,
    sum(kind = 'group') AS groups, max(kind = 'interest') AS interested, sum(kind IN ('project', 'document', 'group')) AS work,
    max(day) FILTER (WHERE kind = 'skill') AS latest_declared, max(day) FILTER (WHERE kind = 'project') AS latest_project,
    max(day) FILTER (WHERE kind = 'document') AS latest_document, max(day) FILTER (WHERE kind = 'group') AS latest_group,
    max(day) FILTER (WHERE kind = 'interest') AS latest_interested
  FROM dated GROUP BY person, skill, audience),
weighed AS (SELECT *, printf('%x', iif(work > 0, work, declared)) AS shown FROM tallies)
INSERT INTO evidence
SELECT person, skill, audience, division,
  ((iif(work > 0, 0, iif(declared > 0, 1, 2)) << 5
    | 31 - 4 * length(shown) + (shown < '8') + (shown < '4') + (shown < '2') + (shown < '1')) << 3
    | 5 - (declared > 0) - (projects > 0) - (documents > 0) - (groups > 0)) << 27 | 99999999 - coalesce(day, 0) AS "order",
  declared, projects, documents, groups, interested,
  latest_declared, latest_project, latest_document, latest_group, latest_interested
FROM weighed ORDER BY skill, audience, "order", person;
INSERT OR IGNORE INTO audience_sets (audiences, audience)
SELECT audience, substr(audience, 1, instr(audience, ' ') - 1) FROM evidence WHERE instr(audience, ' ')
UNION SELECT audience, substr(audience, instr(audience, ' ') + 1) FROM evidence WHERE instr(audience, ' ');
