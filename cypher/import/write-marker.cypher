// Notes what has been loaded of a report.
//
// @param  report  string  the report's id
// @param  hash    string  of the dataset
// @param  counts  map     how many of each thing it holds
// @access write
MERGE (load:Load {report: $report})
SET
  load = $counts,
  load.report = $report,
  load.hash = $hash,
  load.loaded_at = datetime()
