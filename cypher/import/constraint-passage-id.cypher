// No two nodes labelled Passage have the same `id`.
//
// @access write
CREATE CONSTRAINT passage_id IF NOT EXISTS
FOR (n:Passage)
REQUIRE n.id IS UNIQUE
