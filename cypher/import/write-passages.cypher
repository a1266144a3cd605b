// Writes a report's passages.
//
// @param  report  string  the report's id
// @param  rows    map[]   all properties of each
// @access write
MATCH (report:Report {id: $report})
UNWIND $rows AS row
CREATE (report)-[:HAS_PASSAGE]->(passage:Passage)
SET passage = row
