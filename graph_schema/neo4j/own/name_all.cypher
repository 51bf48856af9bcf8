// Makes known all names that questions and changes say. What the server has planned for a text with a name that is new to it
// it throws away when the name comes up.
// params: labels, types, properties
UNWIND $labels AS label
CALL db.createLabel(label);

UNWIND $types AS type
CALL db.createRelationshipType(type);

UNWIND $properties AS property
CALL db.createProperty(property);
