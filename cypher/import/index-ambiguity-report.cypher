// The ambiguities of a report.
//
// @access write
CREATE INDEX ambiguity_report IF NOT EXISTS
FOR (n:Ambiguity)
ON (n.report)
