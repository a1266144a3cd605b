// Notes which edge each statement draws.
//
// @param  rows  map[]  {statement, edge}
// @access write
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
SET statement.edge = row.edge
