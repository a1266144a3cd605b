// Notes what is counted of a report, so that it can be taken off again; and on the report what its stories are.
//
// @param  report  string    the report's id
// @param  tally   string[]  `of|key|count`
// @access write
MATCH (load:Load {report: $report})
SET load.tally = $tally
