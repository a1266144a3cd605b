// Each story once, in the order of telling.
//
// @access write
CREATE INDEX story_first_at IF NOT EXISTS
FOR (n:Story)
ON (n.first_at)
