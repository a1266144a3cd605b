// Ties statements to those who say so, where it is not the report itself.
//
// @param  rows  map[]  {statement, to, as}; `as` is the id in the folder
// @access write
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
MATCH (entity:Entity {id: row.to})
CREATE (statement)-[:ATTRIBUTED_TO {as: row.as}]->(entity)
