// What was counted of some reports when they were loaded, together: one row.
//
// @summary_zh 若干报道载入时的计数之和；一行。
// @param   ids           string[]  report ids
// @returns reports       integer   how many of them are there
// @returns statements    integer   statements that are not figures
// @returns observations  integer   figures
// @returns stories       integer   stories with a cause
// @returns uncaused      integer   acts of which no report says what led to them
// @access  read
UNWIND $ids AS id
MATCH (report:Report {id: id})
RETURN
  count(report) AS reports,
  coalesce(sum(report.statements), 0) AS statements,
  coalesce(sum(report.observations), 0) AS observations,
  coalesce(sum(report.stories), 0) AS stories,
  coalesce(sum(report.uncaused), 0) AS uncaused
