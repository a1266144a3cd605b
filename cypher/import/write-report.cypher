// Writes a report.
//
// @param  properties  map  all of its properties
// @access write
CREATE (report:Report)
SET report = $properties
