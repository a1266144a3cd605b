// Keeps what a report's folder says of each entity, so that entities can be rebuilt without the folder.
//
// @param  report  string  the report's id
// @param  rows    map[]   {entity, properties}; `properties.as` is the entity's own id with its report's, `own` without
// @access write
MATCH (report:Report {id: $report})
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entity})
CREATE (report)-[description:DESCRIBES]->(entity)
SET description = row.properties
