// Writes where entities are named.
//
// @param  rows  map[]  {entity, passage, properties}
// @access write
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entity})
MATCH (passage:Passage {id: row.passage})
CREATE (entity)-[mention:MENTIONED_IN]->(passage)
SET mention = row.properties
