// The stories that a report tells, in the order of telling.
//
// @access write
CREATE INDEX story_report_at IF NOT EXISTS
FOR (n:Story)
ON (n.report, n.at)
