// Removes a report, and with it its descriptions of entities.
//
// @param  report  string  the report's id
// @access write
MATCH (report:Report {id: $report})
DETACH DELETE report
