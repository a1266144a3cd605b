// Writes a report's statements, without their ends.
//
// @param  report  string  the report's id
// @param  rows    map[]   all properties of each
// @access write
MATCH (report:Report {id: $report})
UNWIND $rows AS row
CREATE (report)-[:MAKES]->(statement:Statement)
SET statement = row
