// All that is said of these people (p) comes in force, and where something of these kinds was said, whom they are in contact with.
// include: settle
WITH p WHERE 'contact' IN kinds
// include: in_contact
