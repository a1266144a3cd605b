// No two nodes labelled Entity have the same `id`.
//
// @access write
CREATE CONSTRAINT entity_id IF NOT EXISTS
FOR (n:Entity)
REQUIRE n.id IS UNIQUE
