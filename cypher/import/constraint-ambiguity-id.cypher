// No two nodes labelled Ambiguity have the same `id`.
//
// @access write
CREATE CONSTRAINT ambiguity_id IF NOT EXISTS
FOR (n:Ambiguity)
REQUIRE n.id IS UNIQUE
