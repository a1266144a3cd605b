// Sets what is shown of entities; a null takes a property away.
//
// @param  rows  map[]  {id, properties}
// @access write
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity += row.properties
