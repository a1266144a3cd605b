// No two nodes labelled Statement have the same `id`.
//
// @access write
CREATE CONSTRAINT statement_id IF NOT EXISTS
FOR (n:Statement)
REQUIRE n.id IS UNIQUE
