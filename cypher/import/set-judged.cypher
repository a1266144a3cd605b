// Notes for every report that is loaded which judgements hold.
//
// @param  judged  string  hash of the judgements
// @access write
MATCH (load:Load)
SET load.judged = $judged
