// From an entity's own id to what it is kept as.
//
// @access write
CREATE INDEX description_as IF NOT EXISTS
FOR ()-[description:DESCRIBES]-()
ON (description.as)
