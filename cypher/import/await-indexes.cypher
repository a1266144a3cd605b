// Returns when every index is filled.
//
// @param  seconds  integer  how long to wait at most
// @access write
CALL db.awaitIndexes($seconds)
