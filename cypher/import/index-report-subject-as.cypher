// The reports that are mainly about an entity, by its own id.
//
// @access write
CREATE INDEX report_subject_as IF NOT EXISTS
FOR (n:Report)
ON (n.subject_as)
