// The reports by period.
//
// @access write
CREATE INDEX report_at IF NOT EXISTS
FOR (n:Report)
ON (n.at)
