// What is loaded, by report id.
//
// @returns report  string  the report's id
// @returns hash    string  of the dataset
// @returns judged  string  hash of the judgements that hold for the store
// @access  read
MATCH (load:Load)
OPTIONAL MATCH (lock:ImportLock {id: 'import'})
RETURN load.report AS report, load.hash AS hash, lock.judged AS judged
ORDER BY report
