// Removes a report's ambiguities.
//
// @param  report  string  the report's id
// @access write
MATCH (ambiguity:Ambiguity {report: $report})
DETACH DELETE ambiguity
