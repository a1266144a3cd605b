// Removes drawn edges from Entity to Report; those that are not there are passed over.
//
// @param   rows  map[]     {id, from, to}
// @returns id    string    of an edge that was there
// @returns type  string    its type
// @returns keys  string[]  names of its properties
// @access write
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Report {id: row.to})
WITH row, a, b
MATCH (a)-[edge]->(b)
WHERE edge.id = row.id
WITH edge, row.id AS id, type(edge) AS type, keys(edge) AS keys
DELETE edge
RETURN id, type, keys
