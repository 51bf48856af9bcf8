// Derives all evidence of a first load at once, of everything or of `unnamed` skills only, with the sets of audiences it needs:
// what `paths`, tallies and `order_of` give where one source has said something and no person has yet.
// params: unnamed
UNWIND $rows AS row
MATCH (p:Person {status: 'active'})-[:IN_DIVISION]->(d:Division)
CALL (row, p, d) {
  CALL (p) {
    MATCH (p)-[f:HAS_SKILL|INTERESTED_IN]->(s:Skill)
    RETURN coalesce(s.means, s.id) AS skill, CASE type(f) WHEN 'HAS_SKILL' THEN 'skill' ELSE 'interest' END AS kind, coalesce(f.restricted_to, '') AS of_fact,
           '' AS of_thing, f.since AS since, f.until AS until
  UNION ALL
    MATCH (p)-[f:WORKED_ON|AUTHORED|MEMBER_OF]->(t:Thing)-[a:USES|ABOUT]->(s:Skill)
    WHERE true
// include: first_named
    RETURN coalesce(s.means, s.id) AS skill, t.type AS kind, coalesce(f.restricted_to, '') AS of_fact,
           CASE t.audience WHEN 'everyone' THEN '' ELSE t.audience END AS of_thing,
           CASE WHEN t.type = 'document' THEN t.since
                ELSE coalesce(f.since, CASE WHEN f.until + '~' < t.since THEN null ELSE t.since END) END AS since,
           CASE WHEN t.type = 'document' THEN t.since
                ELSE coalesce(f.until, CASE WHEN t.until + '~' < f.since THEN null ELSE t.until END) END AS until
  }
  MATCH (s:Skill {id: skill})
  WITH row, p, d, s, kind, since, until,
       CASE WHEN of_fact IN ['', of_thing] THEN of_thing WHEN of_thing = '' THEN of_fact
            WHEN of_fact < of_thing THEN of_fact + ' ' + of_thing ELSE of_thing + ' ' + of_fact END AS audience
  WHERE NOT toBoolean(row.unnamed) OR s.label IS NULL
  WITH p, d, s, audience, kind,
       CASE WHEN until IS NULL AND since IS NOT NULL AND kind IN ['project', 'group'] THEN 99999999
            ELSE toInteger(left(replace(coalesce(until, since), '-', '') + '0000', 8)) END AS day
  WITH p, d, s, audience, max(day) AS day,
       max(CASE kind WHEN 'skill' THEN 1 ELSE 0 END) AS declared, max(CASE kind WHEN 'skill' THEN day END) AS latest_declared,
       count(CASE kind WHEN 'project' THEN 1 END) AS projects, max(CASE kind WHEN 'project' THEN day END) AS latest_project,
       count(CASE kind WHEN 'document' THEN 1 END) AS documents, max(CASE kind WHEN 'document' THEN day END) AS latest_document,
       count(CASE kind WHEN 'group' THEN 1 END) AS groups, max(CASE kind WHEN 'group' THEN day END) AS latest_group,
       max(CASE kind WHEN 'interest' THEN 1 ELSE 0 END) AS interested, max(CASE kind WHEN 'interest' THEN day END) AS latest_interested
  WITH *, projects + documents + groups AS work
  WITH *, CASE WHEN work > 0 THEN work ELSE declared END AS shown,
       CASE WHEN work > 0 THEN 0 WHEN declared > 0 THEN 1 ELSE 2 END AS worth,
       size([one IN [declared, projects, documents, groups] WHERE one > 0]) AS kinds
  CREATE (p)-[:EVIDENCE {
    person: p.id, skill: s.id, audience: audience, division: d.id,
    order: ((worth * 32 + 30 - toInteger(floor(log(shown + 0.5) / log(2)))) * 8 + 5 - kinds) * 134217728 + 99999999 - coalesce(day, 0),
    declared: nullIf(declared, 0), projects: nullIf(projects, 0), documents: nullIf(documents, 0), groups: nullIf(groups, 0),
    interested: nullIf(interested, 0), latest_declared: latest_declared, latest_project: latest_project,
    latest_document: latest_document, latest_group: latest_group, latest_interested: latest_interested}]->(s)
  FOREACH (one IN CASE WHEN audience CONTAINS ' ' THEN split(audience, ' ') END |
    MERGE (whole:AudienceSet {audiences: audience})
    MERGE (member:Audience {name: one})
    MERGE (whole)-[:NEEDS]->(member))
} IN TRANSACTIONS OF 500 ROWS
