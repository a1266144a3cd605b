// What was counted of a report when it was loaded: no row, or one.
//
// @param   report  string    the report's id
// @returns tally   string[]  `of|key|count`
// @access  read
MATCH (load:Load {report: $report})
RETURN coalesce(load.tally, []) AS tally
