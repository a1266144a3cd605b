// Ties statements to a report.
//
// @param  rows  map[]  {statement, to}
// @access write
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
MATCH (end:Report {id: row.to})
CREATE (statement)-[:SUBJECT]->(end)
