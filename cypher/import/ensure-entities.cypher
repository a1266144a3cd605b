// Makes sure that entities are there; their properties are set later, from all reports.
//
// @param  rows  map[]  {id, label}
// @access write
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
  ON CREATE SET entity: $ (row.label)
