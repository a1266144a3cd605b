// Writes what figures measure.
//
// @param  rows  map[]  all properties of each
// @access write
UNWIND $rows AS row
MERGE (indicator:Indicator {id: row.id})
SET indicator = row
