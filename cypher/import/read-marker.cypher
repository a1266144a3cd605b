// What was loaded of a report: no row, or one.
//
// @param   report  string  the report's id
// @returns hash    string  of the dataset that was loaded
// @returns judged  string  hash of the judgements that hold for the store; null before any did
// @access  read
MATCH (load:Load {report: $report})
OPTIONAL MATCH (lock:ImportLock {id: 'import'})
RETURN load.hash AS hash, lock.judged AS judged
