// Forgets that a report was loaded.
//
// @param  report  string  the report's id
// @access write
MATCH (load:Load {report: $report})
DELETE load
