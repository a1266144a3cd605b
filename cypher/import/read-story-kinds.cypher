// What a story is, as the last load noted it; no row before any load.
//
// @returns kinds  string  as JSON; null before any load noted it
// @access  read
MATCH (lock:ImportLock {id: 'import'})
RETURN lock.stories AS kinds
