-- Stores evidence, whole, in place of what stood there.
-- params:  person, skill, audience, division, order, declared, projects, documents, groups, interested, latest_declared, latest_project, latest_document, latest_group, latest_interested
INSERT OR REPLACE INTO evidence VALUES (:person, :skill, :audience, :division, :order, :declared, :projects, :documents, :groups,
  :interested, :latest_declared, :latest_project, :latest_document, :latest_group, :latest_interested);
