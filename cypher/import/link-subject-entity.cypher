// Ties statements to an entity; `as` is the entity's own id with its report's.
//
// @param  rows  map[]  {statement, to, as}
// @access write
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
MATCH (end:Entity {id: row.to})
CREATE (statement)-[:SUBJECT {as: row.as}]->(end)
