// No two nodes labelled Load have the same `report`.
//
// @access write
CREATE CONSTRAINT load_report IF NOT EXISTS
FOR (n:Load)
REQUIRE n.report IS UNIQUE
