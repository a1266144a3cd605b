// Ties statements to a passage.
//
// @param  rows  map[]  {statement, to}
// @access write
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
MATCH (end:Passage {id: row.to})
CREATE (statement)-[:SUBJECT]->(end)
