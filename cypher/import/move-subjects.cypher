// Says of which entity reports are, under the id by which it is kept from now on.
//
// @param  moves  map[]  {from, as, to}
// @access write
UNWIND $moves AS move
MATCH (report:Report {subject_as: move.as})
SET report.subject = move.to
