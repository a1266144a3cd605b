// Notes which edge each statement draws, and which former ids lead to it.
//
// @param  rows  map[]  {statement, ids}
// @access write
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
SET statement += row.ids
