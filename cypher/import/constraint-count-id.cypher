// No two nodes labelled Count have the same `id`.
//
// @access write
CREATE CONSTRAINT count_id IF NOT EXISTS
FOR (n:Count)
REQUIRE n.id IS UNIQUE
