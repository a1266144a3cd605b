// Notes what a story is, for when judgements are changed without a dataset at hand.
//
// @param  kinds  string  as JSON
// @access write
MATCH (lock:ImportLock {id: 'import'})
SET lock.stories = $kinds
