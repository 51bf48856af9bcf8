// Curating the vocabulary: which skills mean others, what they are called, what was decided, and who may decide. Of a skill,
// parent is the one that it was merged into, or whose name it is; means the one that is meant in the end, by all of which one
// means another, itself among them; called its name as decided; retired is there where nobody is to choose it any more.
CREATE CONSTRAINT curation IF NOT EXISTS FOR (n:Curation) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT curated IF NOT EXISTS FOR (n:Curated) REQUIRE (n.curation, n.skill) IS UNIQUE;
CREATE CONSTRAINT report IF NOT EXISTS FOR (n:Report) REQUIRE (n.skill, n.other, n.person) IS UNIQUE;
CREATE CONSTRAINT role IF NOT EXISTS FOR (n:Role) REQUIRE (n.person, n.role, n.source) IS UNIQUE;
CREATE INDEX skill_by_parent IF NOT EXISTS FOR (n:Skill) ON (n.parent);
CREATE INDEX skill_called IF NOT EXISTS FOR (n:Skill) ON (n.called);
CREATE INDEX alt_label_by_name IF NOT EXISTS FOR (n:AltLabel) ON (n.folded);
CREATE INDEX curation_by_kind IF NOT EXISTS FOR (n:Curation) ON (n.kind);
CREATE INDEX curated_by_skill IF NOT EXISTS FOR (n:Curated) ON (n.skill);
CREATE INDEX curated_by_curation IF NOT EXISTS FOR (n:Curated) ON (n.curation);
CREATE INDEX role_by_person IF NOT EXISTS FOR (n:Role) ON (n.person);
CREATE INDEX role_by_source IF NOT EXISTS FOR (n:Role) ON (n.source);
