// No two nodes labelled Report have the same `id`.
//
// @access write
CREATE CONSTRAINT report_id IF NOT EXISTS
FOR (n:Report)
REQUIRE n.id IS UNIQUE
