// Ties statements to further entities that they speak of, each in its role.
//
// @param  rows  map[]  {statement, to, as, role}; `as` is the id in the folder
// @access write
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
MATCH (entity:Entity {id: row.to})
CREATE (statement)-[:QUALIFIED_BY {as: row.as, role: row.role}]->(entity)
