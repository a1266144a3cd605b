// Takes the lock that lets one load write at a time; it is held until the transaction ends.
//
// @access write
MERGE (lock:ImportLock {id: 'import'})
SET lock.taken_at = datetime()
