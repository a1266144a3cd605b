// No two nodes labelled Indicator have the same `id`.
//
// @access write
CREATE CONSTRAINT indicator_id IF NOT EXISTS
FOR (n:Indicator)
REQUIRE n.id IS UNIQUE
