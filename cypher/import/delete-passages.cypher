// Removes a report's passages, and with them the mentions in them.
//
// @param  report  string  the report's id
// @access write
MATCH (:Report {id: $report})-[:HAS_PASSAGE]->(passage:Passage)
DETACH DELETE passage
