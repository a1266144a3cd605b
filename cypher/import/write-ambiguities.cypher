// Writes a report's ambiguities with what they concern.
//
// @param  rows  map[]  {properties, facts, passages}
// @access write
UNWIND $rows AS row
CREATE (ambiguity:Ambiguity)
SET ambiguity = row.properties
WITH ambiguity, row
CALL (ambiguity, row) {
  UNWIND row.facts AS fact
  MATCH (statement:Statement {id: fact})
  CREATE (ambiguity)-[:CONCERNS]->(statement)
}
CALL (ambiguity, row) {
  UNWIND row.passages AS id
  MATCH (passage:Passage {id: id})
  CREATE (ambiguity)-[:CONCERNS]->(passage)
}
