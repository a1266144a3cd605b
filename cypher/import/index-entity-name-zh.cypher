// Entities by their Chinese name: whether another has it is asked for every node that is listed.
//
// @access write
CREATE INDEX entity_name_zh IF NOT EXISTS
FOR (n:Entity)
ON (n.name_zh)
