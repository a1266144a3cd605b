// Removes a report's statements with all that ties them.
//
// @param  report  string  the report's id
// @access write
MATCH (:Report {id: $report})-[:MAKES]->(statement:Statement)
DETACH DELETE statement
