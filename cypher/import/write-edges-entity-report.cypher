// Draws edges from Entity to Report.
//
// @param  rows  map[]  {type, from, to, properties}
// @access write
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Report {id: row.to})
CREATE (a)-[edge:$(row.type)]->(b)
SET edge = row.properties
