// Ties statements to the places in the text that say so.
//
// @param  rows  map[]  {statement, passage, properties}
// @access write
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
MATCH (passage:Passage {id: row.passage})
CREATE (statement)-[quote:QUOTES]->(passage)
SET quote = row.properties
