// Removes drawn edges from Entity to Report; those that are not there are passed over.
//
// @param  rows  map[]  {id, from, to}
// @access write
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Report {id: row.to})
WITH row, a, b
MATCH (a)-[edge]->(b)
WHERE edge.id = row.id
DELETE edge
