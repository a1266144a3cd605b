// Ties statements and descriptions to the entity under which theirs is kept from now on.
//
// @param  moves  map[]  {from, as, to}
// @access write
UNWIND $moves AS move
MATCH
  (:Entity {id: move.from})<-[old:SUBJECT|OBJECT|ABOUT|ATTRIBUTED_TO|QUALIFIED_BY|DESCRIBES {as: move.as}]-
  (source)
MATCH (target:Entity {id: move.to})
CREATE (source)-[new:$(type(old))]->(target)
SET new = properties(old)
DELETE old
