// Draws edges from Report to Entity.
//
// @param  rows  map[]  {type, from, to, properties}
// @access write
UNWIND $rows AS row
MATCH (a:Report {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[edge:$(row.type)]->(b)
SET edge = row.properties
