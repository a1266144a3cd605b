// Notes which judgements hold for the store.
//
// @param  judged  string  hash of the judgements
// @access write
MATCH (lock:ImportLock {id: 'import'})
SET lock.judged = $judged
