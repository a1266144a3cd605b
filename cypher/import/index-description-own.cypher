// From an entity's id without its report's, as the first version had it.
//
// @access write
CREATE INDEX description_own IF NOT EXISTS
FOR ()-[description:DESCRIBES]-()
ON (description.own)
