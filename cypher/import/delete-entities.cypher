// Removes entities of which no report speaks any more.
//
// @param  ids  string[]  entity ids
// @access write
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
DETACH DELETE entity
