// Ids of reports by period, a page at a time; only of one year or one place where these are given.
//
// @summary_zh 报道的编号，按时期排列，分页；可只取某年或某地。
// @param   year   string   only of this year; null for all
// @param   place  string   only of this place, '' of no known place; null for all
// @param   after  string   place of the last one of the page before; '' for the first page
// @param   limit  integer  at least 1
// @returns id     string   the report's id
// @returns at     string   its place among all
// @access  read
// @needs   report_at
MATCH (report:Report)
WHERE
  report.at > $after AND
  ($year IS NULL OR report.at STARTS WITH $year) AND
  ($place IS NULL OR coalesce(report.place, '') = $place)
RETURN report.id AS id, report.at AS at
ORDER BY at
LIMIT $limit
