// The graph: nodes by their ids, and the indexes that questions rest on. What each holds: graph_schema/README.md.
// Ids are 48-bit hashes of kind, source and source id. The source '' is the person's own word.
CREATE CONSTRAINT division IF NOT EXISTS FOR (n:Division) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT thing IF NOT EXISTS FOR (n:Thing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT skill IF NOT EXISTS FOR (n:Skill) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT skill_folded IF NOT EXISTS FOR (n:Skill) REQUIRE n.folded IS UNIQUE;
CREATE CONSTRAINT alt_label IF NOT EXISTS FOR (n:AltLabel) REQUIRE (n.skill, n.folded, n.source) IS UNIQUE;
CREATE CONSTRAINT identity IF NOT EXISTS FOR (n:Identity) REQUIRE (n.source, n.source_id) IS UNIQUE;
CREATE CONSTRAINT name_word IF NOT EXISTS FOR (n:NameWord) REQUIRE n.word IS UNIQUE;
CREATE CONSTRAINT detail IF NOT EXISTS FOR (n:Detail) REQUIRE n.kind IS UNIQUE;
CREATE CONSTRAINT word IF NOT EXISTS FOR (n:Word) REQUIRE (n.person, n.kind, n.target) IS UNIQUE;
CREATE CONSTRAINT audience IF NOT EXISTS FOR (n:Audience) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT audience_set IF NOT EXISTS FOR (n:AudienceSet) REQUIRE n.audiences IS UNIQUE;
CREATE CONSTRAINT text IF NOT EXISTS FOR (n:Text) REQUIRE n.thing IS UNIQUE;
CREATE CONSTRAINT restricted_text IF NOT EXISTS FOR (n:RestrictedText) REQUIRE n.thing IS UNIQUE;
CREATE CONSTRAINT change IF NOT EXISTS FOR (n:Change) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT journal IF NOT EXISTS FOR (n:Journal) REQUIRE n.name IS UNIQUE;

CREATE INDEX identity_by_email IF NOT EXISTS FOR (n:Identity) ON (n.email);
CREATE INDEX identity_by_source_id IF NOT EXISTS FOR (n:Identity) ON (n.source_id);
CREATE INDEX thing_by_audience IF NOT EXISTS FOR (n:Thing) ON (n.audience);
CREATE INDEX thing_by_source IF NOT EXISTS FOR (n:Thing) ON (n.source);
CREATE INDEX division_by_source IF NOT EXISTS FOR (n:Division) ON (n.source);
CREATE INDEX division_by_name IF NOT EXISTS FOR (n:Division) ON (n.name);
CREATE INDEX person_by_status IF NOT EXISTS FOR (n:Person) ON (n.status);
CREATE INDEX skill_by_source IF NOT EXISTS FOR (n:Skill) ON (n.source);
CREATE INDEX skill_by_label IF NOT EXISTS FOR (n:Skill) ON (n.label);
CREATE INDEX word_by_text IF NOT EXISTS FOR (n:Word) ON (n.kind, n.text);
CREATE INDEX word_by_target IF NOT EXISTS FOR (n:Word) ON (n.kind, n.target);
CREATE INDEX alt_label_by_source IF NOT EXISTS FOR (n:AltLabel) ON (n.source);

// What only some may see is found by who may see it; nearly all is for everyone, has no such property and is not in these.
CREATE INDEX skill_restricted_to IF NOT EXISTS FOR ()-[f:HAS_SKILL]-() ON (f.restricted_to);
CREATE INDEX interest_restricted_to IF NOT EXISTS FOR ()-[f:INTERESTED_IN]-() ON (f.restricted_to);
CREATE INDEX project_restricted_to IF NOT EXISTS FOR ()-[f:WORKED_ON]-() ON (f.restricted_to);
CREATE INDEX document_restricted_to IF NOT EXISTS FOR ()-[f:AUTHORED]-() ON (f.restricted_to);
CREATE INDEX group_restricted_to IF NOT EXISTS FOR ()-[f:MEMBER_OF]-() ON (f.restricted_to);
CREATE INDEX place_by_text IF NOT EXISTS FOR ()-[f:HAS_PLACE]-() ON (f.text);

// People by evidence, in their order, as one list and by division: a page of them is read without sorting.
CREATE INDEX evidence_by_order IF NOT EXISTS FOR ()-[e:EVIDENCE]-() ON (e.skill, e.audience, e.order, e.person);
CREATE INDEX evidence_by_division IF NOT EXISTS FOR ()-[e:EVIDENCE]-() ON (e.skill, e.audience, e.division, e.order, e.person);

// Full text over words that we fold: what everyone may see, and apart from it what not everyone may.
CREATE FULLTEXT INDEX texts IF NOT EXISTS FOR (n:Text) ON EACH [n.name, n.body]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX restricted_texts IF NOT EXISTS FOR (n:RestrictedText) ON EACH [n.name, n.body]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
