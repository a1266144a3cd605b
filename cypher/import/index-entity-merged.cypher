// The entities that are kept together with others.
//
// @access write
CREATE INDEX entity_merged IF NOT EXISTS
FOR (n:Entity)
ON (n.merged)
