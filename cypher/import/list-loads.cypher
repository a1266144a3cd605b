// What is loaded, by report id.
//
// @returns report  string  the report's id
// @returns hash    string  of the dataset
// @returns judged  string  hash of the judgements that hold
// @access  read
MATCH (load:Load)
RETURN load.report AS report, load.hash AS hash, load.judged AS judged
ORDER BY report
