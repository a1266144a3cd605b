// What was loaded of a report: no row, or one.
//
// @param   report  string  the report's id
// @returns hash    string  of the dataset that was loaded
// @access  read
MATCH (load:Load {report: $report})
RETURN load.hash AS hash
