// Ties mentions to the entity under which theirs is kept from now on.
//
// @param  moves  map[]  {from, as, to}
// @access write
UNWIND $moves AS move
MATCH
  (:Entity {id: move.from})-[old:MENTIONED_IN {as: move.as}]->(passage:Passage)
MATCH (target:Entity {id: move.to})
CREATE (target)-[new:MENTIONED_IN]->(passage)
SET new = properties(old)
DELETE old
