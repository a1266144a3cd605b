// The stories of an act.
//
// @access write
CREATE INDEX story_act IF NOT EXISTS
FOR (n:Story)
ON (n.act)
