// Which judgements hold for the store: no row before any load.
//
// @returns judged  string  hash of the judgements; null before any did
// @access  read
MATCH (lock:ImportLock {id: 'import'})
RETURN lock.judged AS judged
